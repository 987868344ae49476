import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asKafkaAdmin, openKafka } from '../actions/kafka-admin.ts';
import { lookIntoMongo } from '../actions/look-into-mongo.ts';
import { runningSystem } from '../actions/running-system.ts';
import { withRedis } from '../actions/with-redis.ts';

/** The word by which planted pieces are told from real ones. */
export const PLANTED = 'planted';

/**
 * Puts a text into Kafka, MongoDB, Redis, the logs and the collector of spans, so that a search which finds
 * nothing is known to be able to find something. @returns what takes it out again.
 */
export async function plantControl(text: string, spansUrl: string): Promise<() => Promise<void>> {
  const logFile = join(runningSystem().dataDir, 'logs', `${PLANTED}.log`);
  writeFileSync(logFile, text);
  await Promise.all([
    plantInKafka(text),
    lookIntoMongo((client) => client.db(PLANTED).collection(PLANTED).insertOne({ text })),
    withRedis((redis) => redis.set(PLANTED, text, 'EX', 600)),
    fetch(`${spansUrl}/v1/traces`, { method: 'POST', body: `${PLANTED} ${text}` }),
  ]);
  return async () => {
    rmSync(logFile);
    await lookIntoMongo((client) => client.db(PLANTED).dropDatabase());
    await withRedis((redis) => redis.del(PLANTED));
  };
}

/** The topic stays: one must not be deleted under living producers. */
async function plantInKafka(text: string): Promise<void> {
  const topic = `${PLANTED}.${randomUUID()}`;
  const created = { topic, numPartitions: 1, replicationFactor: 1 };
  await asKafkaAdmin((admin) => admin.createTopics({ topics: [created], waitForLeaders: true }));
  const producer = openKafka().producer();
  await producer.connect();
  await producer.send({ topic, messages: [{ value: text }] });
  await producer.disconnect();
}
