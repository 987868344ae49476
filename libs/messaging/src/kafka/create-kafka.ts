import type { Log, Part } from '@genkan/platform';
import { type ISocketFactory, Kafka, logLevel } from 'kafkajs';
import type { Bus } from '../bus/bus.ts';
import { unpackBatches } from './codecs/unpack-batches.ts';
import { createKafkaConsumer } from './consumer.ts';
import { createKafkaPublisher } from './publisher.ts';
import { fixIdleTimers } from './timer-fix.ts';

export type KafkaOptions = {
  /** `host:port` of some brokers; the others are learnt from them. */
  brokers: readonly string[];
  clientId: string;
  log: Log;
  /** How a connection is opened; plain TCP unless told. */
  socketFactory?: ISocketFactory;
};

const CONNECTION_TIMEOUT_MS = 3000;
const REQUEST_TIMEOUT_MS = 10_000;
/**
 * Of kafkajs' own retries there are few, since those of connection, cluster and producer multiply. Whoever
 * publishes or consumes has its own patience, and must hear soon that the broker is away.
 */
const RETRY = { retries: 1, initialRetryTime: 100, maxRetryTime: 500 };

/** The bus on Apache Kafka. Nothing is connected before it is needed, and everything is connected again. */
export function createKafka({ brokers, clientId, log, socketFactory }: KafkaOptions): Bus {
  fixIdleTimers();
  unpackBatches();
  const kafka = new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: RETRY,
    // What its errors mean for us is said by the publisher and the consumers, once and not per try.
    logLevel: logLevel.NOTHING,
    ...(socketFactory ? { socketFactory } : {}),
  });
  const publisher = createKafkaPublisher(kafka);
  const part: Part = { name: 'kafka', start: async () => undefined, stop: () => publisher.close() };
  return { publisher, part, consumer: (options) => createKafkaConsumer(kafka, log, options) };
}
