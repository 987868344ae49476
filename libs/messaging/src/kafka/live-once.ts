import type { Log } from '@genkan/platform';
import type { Consumer, ConsumerConfig, IMemberAssignment, Kafka } from 'kafkajs';
import type { ConsumeOptions } from '../bus/bus.ts';
import type { Place } from '../bus/watch.ts';
import { createBatchHandler } from './batch-handler.ts';

const PARTITIONS_AT_ONCE = 3;

/** One member of a group, for as long as its inner consumer lives. */
export type Membership = { kafka: Kafka; log: Log; options: ConsumeOptions; signal: AbortSignal };

/**
 * One inner consumer, from its making to its end.
 * @returns why it ended; undefined if it was told to by the signal.
 * @throws what kept it from starting.
 */
export async function liveOnce({ kafka, log, options, signal }: Membership): Promise<unknown> {
  const consumer = kafka.consumer(configOf(options.group));
  const life = new AbortController();
  const end = endOf(consumer, signal, life.signal);
  try {
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      options.watch?.onAssigned(placesOf(payload.memberAssignment));
      log.info({ group: options.group }, 'consumer joined its group');
    });
    consumer.on(consumer.events.REBALANCING, () => options.watch?.onAway());
    consumer.on(consumer.events.FETCH, () => options.watch?.onReading());
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: createBatchHandler(options, signal),
    });
    return await end;
  } finally {
    // The outer signal lives as long as the process: a listener left on it would keep this consumer for ever.
    life.abort();
    await consumer.disconnect().catch(() => undefined);
  }
}

function placesOf(assignment: IMemberAssignment): Place[] {
  return Object.entries(assignment).flatMap(([topic, partitions]) =>
    partitions.map((partition) => ({ topic, partition })),
  );
}

function endOf(consumer: Consumer, told: AbortSignal, life: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error));
    told.addEventListener('abort', () => resolve(undefined), { once: true, signal: life });
  });
}

function configOf(groupId: string): ConsumerConfig {
  return {
    groupId,
    sessionTimeout: 10_000,
    heartbeatInterval: 2000,
    // A fetch that waits for longer costs less at idle, but a heartbeat and a stop wait for its end.
    maxWaitTimeInMs: 1000,
    allowAutoTopicCreation: false,
    // Of the two ways back to life there is one: ours.
    retry: { retries: 2, initialRetryTime: 200, maxRetryTime: 1000, restartOnFailure: async () => false },
  };
}
