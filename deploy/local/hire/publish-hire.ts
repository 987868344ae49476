import { Partitioners } from 'kafkajs';
import { describeError, Fault } from '../command-line/fault.ts';
import { createKafka } from '../kafka/kafka-client.ts';
import { HIRE_TOPIC, hireHeaders } from './hire-event.ts';

/** One HR event to send. */
export interface HireMessage {
  eventId: string;
  employer: string;
  key: string;
  /** JSON, or whatever the file held. */
  value: string | Buffer;
  /** How often the same message is sent. */
  times: number;
  partition?: number | undefined;
}

/** Publishes as any HR system would, and returns once the broker has every copy. Throws a {@link Fault} without a broker. */
export async function publishHire(brokers: readonly string[], message: HireMessage): Promise<void> {
  const producer = createKafka(brokers, 'hr-system').producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  const { eventId, employer, key, value, times, partition } = message;
  const copy = {
    key,
    value,
    headers: hireHeaders(eventId, employer, new Date()),
    ...(partition === undefined ? {} : { partition }),
  };
  await producer.connect().catch((error: unknown) => {
    throw new Fault(`Kafka at ${brokers.join(',')} cannot be reached: ${describeError(error)}`);
  });
  try {
    await producer.send({ topic: HIRE_TOPIC, acks: -1, messages: Array.from({ length: times }, () => copy) });
  } finally {
    await producer.disconnect();
  }
}
