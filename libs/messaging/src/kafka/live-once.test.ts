import { getEventListeners } from 'node:events';
import { createLog } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import type { Consumer, Kafka } from 'kafkajs';
import { liveOnce } from './live-once.ts';

const log = createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' });
const options = { group: 'identity', topics: ['t'], onRecord: async () => undefined };

/** A broker whose consumers do so much and no more. */
function kafkaWith(part: Partial<Consumer>): Kafka {
  const consumer = {
    events: { CRASH: 'crash', GROUP_JOIN: 'join', REBALANCING: 'rebalancing', FETCH: 'fetch' },
    on: () => () => undefined,
    connect: async () => undefined,
    subscribe: async () => undefined,
    run: async () => undefined,
    disconnect: async () => undefined,
    ...part,
  };
  return { consumer: () => consumer } as unknown as Kafka;
}

test('many lives without a broker leave nothing on the signal that outlives them', async () => {
  const { signal } = new AbortController();
  const kafka = kafkaWith({ connect: async () => Promise.reject(new Error('no broker')) });
  for (let n = 0; n < 5; n += 1)
    await expect(liveOnce({ kafka, log, options, signal })).rejects.toThrow('no broker');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a life ends when it is told to', async () => {
  const told = new AbortController();
  const kafka = kafkaWith({ run: async () => told.abort() });
  expect(await liveOnce({ kafka, log, options, signal: told.signal })).toBeUndefined();
  expect(getEventListeners(told.signal, 'abort')).toEqual([]);
});
