import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { loadConnectionPool, quietPool } from './quiet-pool.ts';

type Pool = { poolState: string; minPoolSizeTimer?: NodeJS.Timeout; ensureMinPoolSize(): void };

quietPool();
beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** As far as the check goes: no connections, none wanted. */
function poolIn(poolState: string): Pool {
  return Object.assign(Object.create(loadConnectionPool().prototype), {
    poolState,
    options: { minPoolSize: 0, maxConnecting: 2, minPoolSizeCheckFrequencyMS: 100 },
    connections: { prune: () => undefined, length: 0 },
    pending: 0,
    checkedOut: { size: 0 },
  }) as Pool;
}

test('a pool looks after itself every ten seconds', () => {
  const pool = poolIn('ready');
  pool.ensureMinPoolSize();
  const first = pool.minPoolSizeTimer;
  jest.advanceTimersByTime(9_999);
  expect(pool.minPoolSizeTimer).toBe(first);
  jest.advanceTimersByTime(1);
  expect(pool.minPoolSizeTimer).not.toBe(first);
  expect(jest.getTimerCount()).toBe(1);
});

test('a closed pool arms nothing more', () => {
  const pool = poolIn('ready');
  pool.ensureMinPoolSize();
  pool.poolState = 'closed';
  jest.advanceTimersByTime(30_000);
  expect(jest.getTimerCount()).toBe(0);
});
