import { expect, test } from '@jest/globals';
import type { Log } from '../log/create-log.ts';
import { createOutageWatch } from './outage-watch.ts';

test('says once that something is away, and once that it is back; tries ever more rarely', async () => {
  const said: unknown[] = [];
  const say = (...words: unknown[]) => void said.push(words.at(-1));
  let now = 0;
  const clock = { now: () => new Date(now) };
  const watch = createOutageWatch(
    { clock, log: { warn: say, info: say } as unknown as Log },
    { away: 'away', back: 'back' },
  );
  const fail = () => watch.attempt(async () => Promise.reject(new Error('x')));

  const waits: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    await fail();
    waits.push(watch.retryMs());
    expect(watch.mayTry()).toBe(false);
    now += watch.retryMs();
    expect(watch.mayTry()).toBe(true);
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  await watch.attempt(async () => {});
  expect(watch.isAway()).toBe(false);
  expect(said).toEqual(['away', 'back']);
});
