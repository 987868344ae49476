import { systemClock, systemRandom } from '@genkan/kernel';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { createLog } from '../log/create-log.ts';
import { createSweeper } from './sweeper.ts';

const log = createLog({ SERVICE_NAME: 'x', LOG_LEVEL: 'silent' });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function sweeping(byte: number) {
  const swept: string[] = [];
  const sweeps = ['broken', 'whole'].map((collection) => ({
    collection,
    async sweep() {
      swept.push(collection);
      if (collection === 'broken') throw new Error('the store is away');
      return 1;
    },
  }));
  const random = { ...systemRandom, bytes: (count: number) => Buffer.alloc(count, byte) };
  return { swept, sweeper: createSweeper({ sweeps, everySeconds: 60, log, clock: systemClock, random }) };
}

test('a round sweeps every collection, also after one that failed, until it is stopped', async () => {
  const { swept, sweeper } = sweeping(0x00);
  await sweeper.start();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(swept).toEqual(['broken', 'whole', 'broken', 'whole']);
  await sweeper.stop();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(swept).toHaveLength(4);
});

test('replicas come up to a quarter later than told', async () => {
  const { swept, sweeper } = sweeping(0xff);
  await sweeper.start();
  await jest.advanceTimersByTimeAsync(74_000);
  expect(swept).toEqual([]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(swept).toHaveLength(2);
  await sweeper.stop();
});
