import { backoffMs, type Log, type Part } from '@genkan/platform';
import type { Kafka } from 'kafkajs';
import type { ConsumeOptions } from '../bus/bus.ts';
import { waitQuietly } from '../bus/wait.ts';
import { liveOnce, type Membership } from './live-once.ts';

const FIRST_RETRY_MS = 500;
const LIMIT_RETRY_MS = 5000;

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

async function keepAlive(membership: Membership): Promise<void> {
  const { log, signal } = membership;
  const { group, watch } = membership.options;
  watch?.onAway();
  for (let failures = 0; !signal.aborted; failures += 1) {
    const startedAt = performance.now();
    const error = await liveOnce(membership).catch((reason: unknown) => reason);
    if (signal.aborted) return;
    watch?.onAway(error);
    if (performance.now() - startedAt > LIMIT_RETRY_MS * 2) failures = 0;
    if (failures === 0) log.warn({ group, err: error }, 'consumer ended; it is made anew until it runs');
    await waitQuietly(backoffMs(failures, FIRST_RETRY_MS, LIMIT_RETRY_MS), signal);
  }
}
