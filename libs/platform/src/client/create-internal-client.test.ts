import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ServiceUnavailable } from '../outage/outage.ts';
import { createInternalClient, type InternalClient } from './create-internal-client.ts';
import { closeAll, listen, refusingUrl } from './listening.fixture.ts';
import { CallFailed, CallRefused } from './read-answer.ts';

const route = {
  name: 'get-slip',
  path: '/internal/slip',
  callers: ['notification'],
  subject: 'service',
  request: z.object({ id: z.string() }),
  response: z.object({ text: z.string() }),
  problems: ['gone'],
} as const;

const problems = {
  gone: { status: 410, helpCode: 'GENKAN-4101' },
  other: { status: 409, helpCode: 'GENKAN-4099' },
};
const signer = {
  sign: async ({ audience, society }: { audience: string; society?: string | undefined }) =>
    `${audience}.${society}.x`,
};

const clients: InternalClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  closeAll();
});

function answering(status: number, body: unknown, type = 'application/json'): RequestListener {
  return (_request, response) =>
    response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
}

const asProblem = (status: number, code: string) =>
  answering(status, { code, params: { n: 1 } }, 'application/problem+json');

function clientOf(urls: readonly string[], timeoutMs = 5_000): InternalClient {
  const options = { service: 'identity', urls, signer, society: 'kenpo', problems, timeoutMs };
  const client = createInternalClient(options);
  clients.push(client);
  return client;
}

/** One question, and one at these addresses by a client of its own. */
const ask = (client: InternalClient) => client.call(route, { id: 'n-1' }, { kind: 'service' });
const askAt = (...urls: string[]) => ask(clientOf(urls));

test('a call is a POST of JSON with a token for that service, and reads what the route declares', async () => {
  const seen: unknown[] = [];
  const url = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen.push(
      request.method,
      request.url,
      request.headers.authorization,
      JSON.parse(Buffer.concat(chunks).toString()),
    );
    answering(200, { text: 'hello', more: 'unlisted' })(request, response);
  });
  expect(await askAt(url)).toEqual({ text: 'hello' });
  expect(seen).toEqual(['POST', '/internal/slip', 'Bearer identity.kenpo.x', { id: 'n-1' }]);
});

test('a problem of the route is thrown as it is', async () => {
  await expect(askAt(await listen(asProblem(410, 'gone')))).rejects.toMatchObject({
    name: 'Problem',
    code: 'gone',
    params: { n: 1 },
  });
});

test.each([
  ['a problem that the route does not declare', asProblem(409, 'other')],
  ['a refused token', asProblem(401, 'not-authenticated')],
  ['a store that is away', asProblem(503, 'store-unavailable')],
  ['a declared code that is no problem+json', answering(410, { code: 'gone' })],
  ['an answer that is not as declared', answering(200, { text: 5 })],
  ['no answer in time', () => undefined],
  ['a cut connection', (request) => request.destroy()],
] as Array<[string, RequestListener]>)(
  '%s means that the service does not answer',
  async (_case, listener) => {
    await expect(ask(clientOf([await listen(listener)], 300))).rejects.toBeInstanceOf(ServiceUnavailable);
  },
);

test('a request that the service finds malformed is a bug, not an outage', async () => {
  await expect(askAt(await listen(asProblem(400, 'invalid-request')))).rejects.toBeInstanceOf(CallRefused);
});

test('an internal error is an answer: this very request failed, the service is there', async () => {
  await expect(askAt(await listen(asProblem(500, 'internal-error')))).rejects.toBeInstanceOf(CallFailed);
});

test('a refused connection leads to the next replica, whichever turn it is', async () => {
  const alive = await listen(answering(200, { text: 'alive' }));
  const urls = [await refusingUrl(), alive, await refusingUrl()] as const;
  const client = clientOf(urls);
  for (let turn = 0; turn < 6; turn += 1) {
    expect(await ask(client)).toEqual({ text: 'alive' });
  }
});

test('what may have been handled is not sent twice', async () => {
  let calls = 0;
  const cut: RequestListener = (request) => {
    calls += 1;
    request.destroy();
  };
  await expect(askAt(await listen(cut), await listen(cut))).rejects.toBeInstanceOf(ServiceUnavailable);
  expect(calls).toBe(1);
});

test('replicas take turns', async () => {
  const seen: string[] = [];
  const urls = await Promise.all(
    ['a', 'b'].map((text) =>
      listen((request, response) => {
        seen.push(text);
        answering(200, { text })(request, response);
      }),
    ),
  );
  const client = clientOf(urls);
  for (let turn = 0; turn < 4; turn += 1) await ask(client);
  expect(seen.join('')).toMatch(/^(abab|baba)$/);
});

test('when all refuse, the service does not answer', async () => {
  await expect(askAt(await refusingUrl(), await refusingUrl())).rejects.toBeInstanceOf(ServiceUnavailable);
});
