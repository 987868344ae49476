import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ServiceUnavailable } from '../outage/outage.ts';
import { createInternalClient, type InternalClient } from './create-internal-client.ts';
import { closeAll, listen, refusingUrl } from './listening.fixture.ts';

const change = {
  name: 'change',
  path: '/internal/change',
  callers: ['notification'],
  subject: 'service',
  request: z.object({}),
  response: z.object({ by: z.string() }),
  problems: [],
} as const;
const look = { ...change, name: 'look', path: '/internal/look', repeatable: true } as const;
const signer = { sign: async () => 'token' };

const LIMIT_MS = 600;
const DOUBT_MS = 100;
/** Below the limit, above what an answer takes on a busy machine. */
const PROMPT_MS = 400;

const clients: InternalClient[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  closeAll();
});

/** A process that answers, hangs as one that was stopped (SIGSTOP), or cuts every connection. */
async function replica(name: string) {
  const seen = { questions: 0, probes: 0 };
  let does: 'answer' | 'hang' | 'cut' = 'answer';
  const noticed: (() => void)[] = [];
  const listener: RequestListener = (request, response) => {
    seen[request.method === 'HEAD' ? 'probes' : 'questions'] += 1;
    for (const notice of noticed.splice(0)) notice();
    if (does === 'hang') return;
    if (does === 'cut') return void request.destroy();
    const status = request.method === 'HEAD' ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ by: name }));
  };
  const url = await listen(listener);
  return {
    url,
    seen,
    be: (what: typeof does) => {
      does = what;
    },
    /** The next request that arrives. */
    asked: () => new Promise<void>((resolve) => noticed.push(resolve)),
  };
}

/** A client of these, and its clock: seconds pass when they are told to. */
function clientOf(urls: readonly string[], { doubtMs = DOUBT_MS, limitMs = LIMIT_MS } = {}) {
  let at = 0;
  const client = createInternalClient({
    service: 'identity',
    urls,
    signer,
    society: 'kenpo',
    problems: {},
    timeoutMs: limitMs,
    times: { doubtMs, probeMs: 200, lookAgainMs: 1_000, now: () => at },
  });
  clients.push(client);
  const ask = async (route: typeof change | typeof look) => {
    const begun = performance.now();
    const by = await client.call(route, {}, { kind: 'service' }).then(
      (answer) => answer.by,
      (error: unknown) => (error instanceof ServiceUnavailable ? 'nobody' : 'a bug'),
    );
    return { by, ms: performance.now() - begun };
  };
  const pass = (ms: number) => {
    at += ms;
  };
  return { ask, pass };
}

type Asked = { by: string; ms: number };

/** Asks until the answers are as wanted, or for so long that they will not be. @returns all of them */
async function askUntil(wanted: (answers: readonly Asked[]) => boolean, ask: () => Promise<Asked>) {
  const answers: Asked[] = [];
  const begun = performance.now();
  while (!wanted(answers) && performance.now() - begun < 5_000) answers.push(await ask());
  return answers;
}

describe('8.23: a replica that hangs', () => {
  test('is asked once, within the time limit, and left out from then on', async () => {
    const [a, b] = [await replica('a'), await replica('b')];
    const { ask } = clientOf([a.url, b.url]);
    a.be('hang');
    const answers = [];
    for (let turn = 0; turn < 8; turn += 1) answers.push(await ask(change));
    expect(answers.filter(({ by }) => by === 'nobody')).toHaveLength(1);
    expect(answers.filter(({ ms }) => ms > PROMPT_MS)).toHaveLength(1);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(LIMIT_MS + PROMPT_MS);
    expect(a.seen.questions).toBe(1);
  });

  test('is found out while the first one still waits: those who come meanwhile are spared', async () => {
    const [a, b] = [await replica('a'), await replica('b')];
    const { ask } = clientOf([a.url, b.url], { limitMs: 10_000 });
    a.be('hang');
    let hasEnded = false;
    const waiting = Promise.all([ask(change), ask(change)]).then(() => {
      hasEnded = true;
    });
    // Two in a row that had nothing to wait for: it is nobody's turn at the other one any more.
    await askUntil(
      (answers) => answers.length > 1 && answers.slice(-2).every(({ ms }) => ms < DOUBT_MS / 2),
      () => ask(look),
    );
    const meanwhile = await Promise.all([ask(change), ask(change), ask(change), ask(change)]);
    expect(meanwhile.map(({ by }) => by)).toEqual(['b', 'b', 'b', 'b']);
    expect(hasEnded).toBe(false);
    closeAll();
    await waiting;
  });

  test('is looked at again after a second by one request of ours, and comes back when it answers that', async () => {
    const [a, b] = [await replica('a'), await replica('b')];
    const { ask, pass } = clientOf([a.url, b.url]);
    a.be('hang');
    await ask(change);
    await ask(change);
    const before = a.seen.probes;
    pass(999);
    await ask(change);
    expect(a.seen.probes).toBe(before);
    pass(1);
    const probed = a.asked();
    const during = [await ask(change), await ask(change), await ask(change)];
    await probed;
    expect(during.map(({ by }) => by)).toEqual(['b', 'b', 'b']);
    expect(a.seen).toEqual({ questions: 1, probes: before + 1 });
    a.be('answer');
    const answers = await askUntil(
      (given) => given.at(-1)?.by === 'a',
      () => {
        pass(1_000);
        return ask(change);
      },
    );
    const answerers = answers.map(({ by }) => by);
    expect(answerers.at(-1)).toBe('a');
    expect(new Set(answerers.slice(0, -1))).toEqual(new Set(['b']));
  });

  test('keeps nobody from what may be asked twice: another one is asked after a short wait', async () => {
    const [a, b] = [await replica('a'), await replica('b')];
    const { ask } = clientOf([a.url, b.url]);
    a.be('hang');
    const answers = [await ask(look), await ask(look), await ask(look), await ask(look)];
    expect(answers.map(({ by }) => by)).toEqual(['b', 'b', 'b', 'b']);
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(DOUBT_MS + PROMPT_MS);
  });

  test('and is asked nevertheless where no other is left: the one first that failed longest ago', async () => {
    const [a, b] = [await replica('a'), await replica('b')];
    const { ask, pass } = clientOf([a.url, b.url], { doubtMs: 10_000 });
    for (const one of [a, b]) one.be('cut');
    const first = a.asked().then(() => 'a');
    const second = b.asked().then(() => 'b');
    await ask(change);
    const failedFirst = await Promise.race([first, second]);
    pass(10);
    await ask(change);
    for (const one of [a, b]) one.be('answer');
    const { by, ms } = await ask(change);
    expect(by).toBe(failedFirst);
    expect(ms).toBeLessThan(PROMPT_MS);
  });
});

describe('8.23: what may be asked twice', () => {
  test('is asked of another one at once where a connection is cut, and what may not is not', async () => {
    const [a, b] = [await replica('a'), await replica('b')];
    const { ask } = clientOf([a.url, b.url], { doubtMs: 10_000 });
    a.be('cut');
    expect((await ask(look)).by).toBe('b');
    expect((await ask(look)).by).toBe('b');
    expect(a.seen.questions).toBe(1);
  });

  test('ends where all fail, and passes over those where nobody listens', async () => {
    const a = await replica('a');
    const { ask } = clientOf([await refusingUrl(), a.url, await refusingUrl()]);
    expect((await ask(look)).by).toBe('a');
    a.be('cut');
    expect((await ask(look)).by).toBe('nobody');
  });
});

test('8.23: a route may say its own limit', async () => {
  const a = await replica('a');
  const { ask } = clientOf([a.url], { limitMs: 60_000 });
  a.be('hang');
  const { by, ms } = await ask({ ...change, limitMs: 200 } as typeof change);
  expect([by, ms < 200 + PROMPT_MS]).toEqual(['nobody', true]);
});
