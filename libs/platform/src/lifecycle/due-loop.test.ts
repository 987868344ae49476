import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Log } from '../log/create-log.ts';
import { createOutageWatch } from '../outage/outage-watch.ts';
import { createDueLoop, type DueLoop, type DueLoopOptions } from './due-loop.ts';

const clock = { now: () => new Date(Date.now()) };
let loop: DueLoop | undefined;

beforeEach(() => void jest.useFakeTimers());
afterEach(async () => {
  await loop?.stop();
  jest.useRealTimers();
});

/** A loop that comes every minute; what it needs is there until it is told to be away. */
function looping(more: Partial<DueLoopOptions> = {}) {
  const seen = { rounds: 0, away: false, said: [] as unknown[] };
  const say = (...words: unknown[]) => void seen.said.push(words.at(-1));
  const log = { warn: say, info: say, child: () => log } as unknown as Log;
  loop = createDueLoop({
    name: 'overdue',
    async work() {
      seen.rounds += 1;
      if (seen.away) throw new Error('away');
    },
    everyMs: () => 60_000,
    clock,
    log,
    ...more,
  });
  return { loop, seen, log };
}

/** How many rounds come within some time. */
async function roundsWithin(seen: { rounds: number }, ms: number): Promise<number> {
  const before = seen.rounds;
  await jest.advanceTimersByTimeAsync(ms);
  return seen.rounds - before;
}

test('a round comes every so often, the first one after a wait or at once', async () => {
  const { loop, seen } = looping();
  await loop.start();
  expect(await roundsWithin(seen, 59_999)).toBe(0);
  expect(await roundsWithin(seen, 120_001)).toBe(3);
  await loop.stop();
  const prompt = looping({ atOnce: true });
  await prompt.loop.start();
  expect(prompt.seen.rounds).toBe(1);
});

test('who is woken comes at once, also if it was in the middle of a round', async () => {
  const holds = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let rounds = 0;
  const { loop } = looping({
    async work() {
      await holds[rounds++]?.promise;
    },
  });
  await loop.start();
  loop.wake();
  await jest.advanceTimersByTimeAsync(0);
  expect(rounds).toBe(1);
  loop.wake();
  holds[0]?.resolve();
  await jest.advanceTimersByTimeAsync(0);
  expect(rounds).toBe(2);
  holds[1]?.resolve();
});

test('an outage is told once, tried in pauses that double up to a limit, and wakes nobody', async () => {
  const { loop, seen } = looping({ atOnce: true, pauses: { firstMs: 1_000, limitMs: 4_000 } });
  seen.away = true;
  await loop.start();
  await jest.advanceTimersByTimeAsync(0);
  const within: number[] = [];
  for (const ms of [1_000, 2_000, 4_000, 4_000]) {
    loop.wake();
    within.push(await roundsWithin(seen, ms - 1), await roundsWithin(seen, 1));
  }
  expect(within).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  seen.away = false;
  expect(await roundsWithin(seen, 4_000)).toBe(1);
  expect(seen.said).toEqual(['pauses: something that it needs does not answer', 'goes on']);
  expect(await roundsWithin(seen, 59_999)).toBe(0);
});

test('an outage that others noticed is waited out as well', async () => {
  const sentences = { away: 'cannot send', back: 'can send' };
  const { log } = looping();
  const sending = createOutageWatch({ clock, log }, sentences, { firstMs: 10_000, limitMs: 10_000 });
  const { loop, seen } = looping({ outages: [sending] });
  sending.noteFailure();
  await loop.start();
  loop.wake();
  expect(await roundsWithin(seen, 9_999)).toBe(0);
  expect(await roundsWithin(seen, 1)).toBe(1);
});

test('a stop waits for the round, and not for ever', async () => {
  const hold = Promise.withResolvers<void>();
  const signals: AbortSignal[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return hold.promise;
  };
  const { loop } = looping({ work, atOnce: true });
  await loop.start();
  let stopped = false;
  const stopping = loop.stop().then(() => {
    stopped = true;
  });
  await jest.advanceTimersByTimeAsync(7_999);
  expect([stopped, signals[0]?.aborted]).toEqual([false, true]);
  await jest.advanceTimersByTimeAsync(1);
  await stopping;
  hold.resolve();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(signals).toHaveLength(1);
});
