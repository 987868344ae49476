import type { Log, Part } from '@genkan/platform';
import type { Consumer, ConsumerConfig, Kafka } from 'kafkajs';
import type { ConsumeOptions } from '../bus/bus.ts';
import { backoffMs, waitQuietly } from '../bus/wait.ts';
import { createBatchHandler } from './batch-handler.ts';

const FIRST_RETRY_MS = 500;
const LIMIT_RETRY_MS = 5000;
const PARTITIONS_AT_ONCE = 3;

/**
 * A member of a consumer group that cannot die: whatever ends the inner consumer (no broker at the start, an
 * unknown topic, a crash that kafkajs does not recover from), a new one is made in its place, after a while.
 */
export function createKafkaConsumer(kafka: Kafka, log: Log, options: ConsumeOptions): Part {
  const stopping = new AbortController();
  let living = Promise.resolve();
  return {
    name: `consumer ${options.group}`,
    async start() {
      living = keepAlive({ kafka, log, options, signal: stopping.signal });
    },
    async stop() {
      stopping.abort();
      await living;
    },
  };
}

type Needs = { kafka: Kafka; log: Log; options: ConsumeOptions; signal: AbortSignal };

async function keepAlive(needs: Needs): Promise<void> {
  const { log, signal } = needs;
  const { group } = needs.options;
  for (let failures = 0; !signal.aborted; failures += 1) {
    const startedAt = performance.now();
    const error = await liveOnce(needs).catch((reason: unknown) => reason);
    if (signal.aborted) return;
    if (performance.now() - startedAt > LIMIT_RETRY_MS * 2) failures = 0;
    if (failures === 0) log.warn({ group, err: error }, 'consumer ended; it is made anew until it runs');
    await waitQuietly(backoffMs(failures, FIRST_RETRY_MS, LIMIT_RETRY_MS), signal);
  }
}

/** One inner consumer, from its making to its end. Resolves with why it ended; undefined if it was told to. */
async function liveOnce({ kafka, log, options, signal }: Needs): Promise<unknown> {
  const consumer = kafka.consumer(configOf(options.group));
  const end = endOf(consumer, signal);
  try {
    consumer.on(consumer.events.GROUP_JOIN, () =>
      log.info({ group: options.group }, 'consumer joined its group'),
    );
    await consumer.connect();
    await consumer.subscribe({ topics: [...options.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: createBatchHandler(options.onRecord, signal),
    });
    return await end;
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
}

function endOf(consumer: Consumer, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error));
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
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
