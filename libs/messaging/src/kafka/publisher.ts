import { type Kafka, Partitioners, type Producer } from 'kafkajs';
import type { OutgoingMessage, Publisher } from '../bus/bus.ts';
import { splitBySize } from './split-by-size.ts';
import { toTopicMessages } from './to-topic-messages.ts';

const LIMIT_MS = 30_000;

type Job = { messages: readonly OutgoingMessage[]; resolve(): void; reject(error: unknown): void };

/**
 * A publisher that sends one request at a time and gathers meanwhile what comes next: order per key without
 * locks, and full requests under load. Acknowledged by all replicas, idempotent. After any failure the
 * producer is thrown away: kafkajs' can stay dead for ever (a topic deleted under it, a lost producer id).
 */
export function createKafkaPublisher(kafka: Kafka): Publisher & { close(): Promise<void> } {
  const connection = createConnection(kafka);
  const waiting: Job[] = [];
  let sending: Promise<void> | null = null;

  async function sendWaiting(): Promise<void> {
    while (waiting.length > 0) await sendTogether(waiting.splice(0));
    sending = null;
  }

  async function sendChunk(chunk: OutgoingMessage[]): Promise<void> {
    const producer = await connection.open();
    await producer.sendBatch({ topicMessages: toTopicMessages(chunk), acks: -1 });
  }

  async function sendTogether(jobs: Job[]): Promise<void> {
    try {
      for (const chunk of splitBySize(jobs.flatMap(({ messages }) => messages))) {
        await withinLimit(sendChunk(chunk));
      }
      for (const { resolve } of jobs) resolve();
    } catch (error) {
      connection.drop();
      for (const { reject } of jobs) reject(error);
    }
  }

  return {
    publish(messages) {
      return new Promise<void>((resolve, reject) => {
        waiting.push({ messages, resolve, reject });
        sending ??= sendWaiting();
      });
    },
    async close() {
      await sending;
      await connection.close();
    },
  };
}

/** A last resort: every request has a timeout of its own, but one that hung for ever would stop all facts. */
async function withinLimit(sending: Promise<void>): Promise<void> {
  const { promise: limit, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer')), LIMIT_MS);
  try {
    await Promise.race([sending, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Holds the one producer of a process, made when it is first needed and made anew after a failure. */
function createConnection(kafka: Kafka) {
  let producer: Producer | null = null;

  function disconnect(): Promise<void> {
    const old = producer;
    producer = null;
    return old ? old.disconnect().catch(() => undefined) : Promise.resolve();
  }

  return {
    async open(): Promise<Producer> {
      if (producer) return producer;
      producer = createProducer(kafka);
      await producer.connect();
      return producer;
    },
    drop: () => void disconnect(),
    close: disconnect,
  };
}

function createProducer(kafka: Kafka): Producer {
  return kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 500 },
  });
}
