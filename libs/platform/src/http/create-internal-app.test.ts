import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem, Secret, systemClock, systemRandom } from '@genkan/kernel';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createLog } from '../log/create-log.ts';
import { createMetrics } from '../metrics/create-metrics.ts';
import { StoreUnavailable } from '../outage/outage.ts';
import type { TokenSubject } from '../tokens/caller.ts';
import { createSigner } from '../tokens/create-signer.ts';
import { createVerifier } from '../tokens/create-verifier.ts';
import { keyPair } from '../tokens/key-pair.fixture.ts';
import { createInternalApp } from './create-internal-app.ts';
import { handle } from './internal-route.ts';

const pairs = { gateway: keyPair('gateway'), mfa: keyPair('mfa') };
const publicKeys = Object.values(pairs).map((pair) => pair.publicJwk);
const problems = {
  'account-closed': { status: 409, helpCode: 'GENKAN-4091' },
  'never-declared': { status: 409, helpCode: 'GENKAN-4092' },
};

const rename = {
  name: 'rename-device',
  path: '/internal/devices/rename',
  callers: ['gateway'],
  subject: 'member',
  levels: ['full'],
  request: z.object({ name: z.string().max(100_000), fail: z.string().optional() }),
  response: z.object({ name: z.string(), by: z.string() }),
  problems: ['account-closed'],
} as const;

const outcomes: Readonly<Record<string, () => unknown>> = {
  declared: () => new Problem('account-closed', { days: 3 }),
  undeclared: () => new Problem('never-declared'),
  bug: () => new Error('hanako@example.jp broke it'),
  store: () => new StoreUnavailable('mongodb'),
};

const lines: string[] = [];
const app = createInternalApp({
  handlers: [
    handle(rename, async ({ name, fail }, caller) => {
      const failure = fail === undefined ? undefined : outcomes[fail]?.();
      if (failure) throw failure;
      return { name, by: caller.subject, secret: 'not listed' };
    }),
  ],
  verifier: createVerifier(
    { SERVICE_NAME: 'mfa', SOCIETY: 'kenpo', INTERNAL_PUBLIC_KEYS: publicKeys },
    systemClock,
  ),
  log: createLog({ SERVICE_NAME: 'mfa', LOG_LEVEL: 'debug' }, { write: (line: string) => lines.push(line) }),
  metrics: createMetrics(),
  problems,
});

const member: TokenSubject = {
  kind: 'member',
  accountId: 'a-1',
  memberId: 'm-1',
  sid: 'h',
  level: 'full',
  amr: ['pwd'],
  authTime: 1,
  epoch: 1,
};

function tokenOf(
  issuer: keyof typeof pairs,
  subject: TokenSubject,
  more: { audience?: string; society?: string } = {},
) {
  const settings = {
    SERVICE_NAME: issuer,
    SOCIETY: 'kenpo',
    INTERNAL_PRIVATE_KEY: new Secret(pairs[issuer].privateJwk),
  };
  return createSigner(settings, { clock: systemClock, random: systemRandom }).sign({
    audience: 'mfa',
    subject,
    ...more,
  });
}

let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Call = {
  readonly token?: string;
  readonly body?: string;
  readonly type?: string;
  readonly path?: string;
  readonly method?: string;
};

async function call({
  token,
  body = '{"name":"phone"}',
  type = 'application/json',
  path = rename.path,
  method = 'POST',
}: Call) {
  const headers = { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(url + path, { method, headers, ...(method === 'POST' ? { body } : {}) });
  return { response, status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

test('an admitted call is answered with the listed fields only', async () => {
  const { status, answer, response } = await call({ token: await tokenOf('gateway', member) });
  expect([status, answer]).toEqual([200, { name: 'phone', by: 'a-1' }]);
  expect(response.headers.get('x-powered-by')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
});

describe('the door asks in this order', () => {
  const password: TokenSubject = { ...member, level: 'password' };
  // Each call breaks its own rule and every later one; the earliest decides.
  test.each<[string, () => Promise<Call>, number, string]>([
    ['token', async () => ({ body: '{', type: 'text/plain' }), 401, 'not-authenticated'],
    [
      'audience',
      async () => ({ token: await tokenOf('mfa', { kind: 'service' }, { audience: 'identity' }), body: '{' }),
      401,
      'not-authenticated',
    ],
    [
      'caller',
      async () => ({ token: await tokenOf('mfa', { kind: 'service' }, { society: 'other' }), body: '{' }),
      403,
      'caller-not-allowed',
    ],
    [
      'kind of subject',
      async () => ({ token: await tokenOf('gateway', { kind: 'service' }, { society: 'other' }), body: '{' }),
      403,
      'subject-not-allowed',
    ],
    [
      'level',
      async () => ({ token: await tokenOf('gateway', password, { society: 'other' }), body: '{' }),
      403,
      'level-not-allowed',
    ],
    [
      'society',
      async () => ({ token: await tokenOf('gateway', member, { society: 'other' }), body: '{' }),
      403,
      'other-society',
    ],
    [
      'media type',
      async () => ({ token: await tokenOf('gateway', member), body: '{', type: 'text/plain' }),
      415,
      'not-json',
    ],
    ['JSON', async () => ({ token: await tokenOf('gateway', member), body: '{' }), 400, 'invalid-request'],
    [
      'size',
      async () => ({
        token: await tokenOf('gateway', member),
        body: JSON.stringify({ name: 'x'.repeat(70_000) }),
      }),
      413,
      'body-too-large',
    ],
    [
      'schema',
      async () => ({ token: await tokenOf('gateway', member), body: '{"name":{"$gt":""}}' }),
      400,
      'invalid-request',
    ],
  ])('%s', async (_rule, make, status, code) => {
    const { status: actual, answer, response } = await call(await make());
    expect([actual, answer.code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('a request that breaks the schema is told the field, never the value', async () => {
    const { answer } = await call({ token: await tokenOf('gateway', member), body: '{"name":5}' });
    expect(answer.params).toEqual({ field: 'name' });
  });
});

describe('failures leave by one function', () => {
  test.each([
    ['declared', 409, 'account-closed'],
    ['undeclared', 500, 'internal-error'],
    ['bug', 500, 'internal-error'],
    ['store', 503, 'store-unavailable'],
  ])('%s', async (fail, status, code) => {
    const { status: actual, answer } = await call({
      token: await tokenOf('gateway', member),
      body: JSON.stringify({ name: 'x', fail }),
    });
    expect([actual, answer.code]).toEqual([status, code]);
    expect(answer.instance).toMatch(/^urn:uuid:/);
    expect(JSON.stringify(answer)).not.toContain('hanako');
  });

  test('the params of a declared problem come along', async () => {
    const { answer } = await call({
      token: await tokenOf('gateway', member),
      body: '{"name":"x","fail":"declared"}',
    });
    expect(answer).toMatchObject({
      type: 'urn:genkan:problem:account-closed',
      params: { days: 3 },
      helpCode: 'GENKAN-4091',
    });
  });

  test('other paths and methods are refused, and no log line holds what came in', async () => {
    expect((await call({ path: '/internal/devices?email=hanako@example.jp' })).status).toBe(404);
    expect((await call({ method: 'GET' })).status).toBe(405);
    expect(lines.join('')).not.toContain('hanako');
    expect(lines.join('')).toContain('"route":"rename-device"');
  });
});
