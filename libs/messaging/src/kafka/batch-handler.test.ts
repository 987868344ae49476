import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { IncomingRecord } from '../bus/bus.ts';
import { createBatchHandler } from './batch-handler.ts';
import { standInFor } from './codecs/stand-in.ts';

const REASON = 'its batch is packed by codec 5, which nobody knows';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function messageAt(offset: number, value: Buffer): KafkaMessage {
  const of = { offset: String(offset), timestamp: '0', attributes: 0 };
  return { ...of, key: null, value, headers: {} } as KafkaMessage;
}

/** A stand-in as kafkajs reads it; the value lies in its memory. */
function standInAt(offset: number): KafkaMessage {
  const record = standInFor(REASON).slice(0);
  const from = record.indexOf(REASON);
  return messageAt(offset + 2 ** 31 - 1, record.subarray(from, from + REASON.length));
}

function setUp(messages: KafkaMessage[]) {
  const seen = {
    handled: [] as string[],
    resolved: [] as string[],
    held: [] as unknown[],
    lags: [] as number[],
  };
  const resume = jest.fn();
  const batch = {
    topic: 't',
    partition: 3,
    highWatermark: '40',
    messages,
    lastOffset: () => messages.at(-1)?.offset,
  };
  const payload = {
    batch,
    pause: jest.fn(() => resume),
    resolveOffset: (offset: string) => seen.resolved.push(offset),
    heartbeat: async () => undefined,
    commitOffsetsIfNecessary: async () => undefined,
    uncommittedOffsets: () => ({ topics: [] }),
    isRunning: () => true,
    isStale: () => false,
  };
  const watch = {
    onAway: () => undefined,
    onReading: () => undefined,
    onAssigned: () => undefined,
    onLag: (_place: unknown, records: number) => void seen.lags.push(records),
    onHeld: (position: unknown, reason: string) => void seen.held.push([position, reason]),
  };
  const onRecord = async ({ offset }: IncomingRecord) => void seen.handled.push(offset);
  const handle = createBatchHandler({ onRecord, watch }, new AbortController().signal);
  return { seen, payload, resume, run: () => handle(payload as unknown as EachBatchPayload) };
}

test('8.2: at a batch that cannot be unpacked its partition is held, and nothing of it passed over', async () => {
  const { seen, payload, resume, run } = setUp([
    messageAt(36, Buffer.from('{}')),
    standInAt(37),
    standInAt(37),
  ]);
  await run();
  expect(seen).toMatchObject({ handled: ['36'], resolved: ['36'] });
  expect(seen.held).toEqual([[{ topic: 't', partition: 3, offset: '37' }, REASON]]);
  expect(seen.lags.at(-1)).toBe(3);
  expect(payload.pause).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(59_999);
  expect(resume).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(resume).toHaveBeenCalledTimes(1);
});

test('8.3: what waits is counted with the record in hand', async () => {
  const { seen, payload, run } = setUp([38, 39].map((offset) => messageAt(offset, Buffer.from('{}'))));
  await run();
  expect(seen.lags).toEqual([2, 1, 0]);
  expect(payload.pause).not.toHaveBeenCalled();
});
