import { createRequire } from 'node:module';
import kafkajs, { type Kafka } from 'kafkajs';

const { Kafka: KafkaClient, logLevel } = kafkajs;

/** The part of kafkajs' request queue that is mended below. */
interface RequestQueue {
  pending: unknown[];
  scheduleCheckPendingRequests(): void;
}

mendTimer(createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as { prototype: RequestQueue });

/** A Kafka client that logs nothing: 3 s to connect, 10 s for an answer. Disconnect what is made of it. */
export function createKafka(brokers: readonly string[], clientId: string): Kafka {
  return new KafkaClient({
    clientId,
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    retry: { retries: 3, initialRetryTime: 200 },
  });
}

/** kafkajs 2.2.4 sets a timer with a negative delay for ever while nothing is pending; Node 24 warns of it. */
function mendTimer(queue: { prototype: RequestQueue }): void {
  const schedule = queue.prototype.scheduleCheckPendingRequests;
  queue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
}
