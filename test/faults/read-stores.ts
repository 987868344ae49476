import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { lookIntoMongo } from '../actions/look-into-mongo.ts';
import { listTopics, readTopics } from '../actions/read-topics.ts';
import { runningSystem } from '../actions/running-system.ts';
import { withRedis } from '../actions/with-redis.ts';
import type { Trace } from './find-secrets.ts';

const { EJSON } = mongoose.mongo.BSON;

/** The one topic that may name people: HR's own. */
const HR_TOPIC = 'hr.employees.v1';

/** Every record of every topic but HR's: key, headers, value. */
export async function readKafka(): Promise<Trace[]> {
  const topics = (await listTopics()).filter((topic) => topic !== HR_TOPIC);
  return (await readTopics(topics)).map(({ topic, partition, message }) => {
    const headers = Object.entries(message.headers ?? {}).flatMap(([name, value]) => [
      name,
      ...[value].flat(),
    ]);
    const pieces = [message.key, ...headers, message.value].map((piece) => Buffer.from(String(piece ?? '')));
    const content = Buffer.concat(pieces.flatMap((piece) => [piece, Buffer.from('\n')]));
    return { where: `kafka ${topic}/${partition}/${message.offset}`, content };
  });
}

/** Every document of every collection of every database. */
export function readMongo(): Promise<Trace[]> {
  return lookIntoMongo(async (client) => {
    const { databases } = await client.db('admin').admin().listDatabases();
    const traces: Trace[] = [];
    for (const { name } of databases) {
      for (const collection of await client.db(name).collections()) {
        for await (const document of collection.find()) {
          const where = `mongodb ${name}.${collection.collectionName}`;
          traces.push({ where, content: Buffer.from(EJSON.stringify(document)) });
        }
      }
    }
    return traces;
  });
}

/** Every key of Redis with its value, whatever its type. */
export function readRedis(): Promise<Trace[]> {
  return withRedis(async (redis) => {
    const keys = await redis.keys('*');
    return Promise.all(
      keys.map(async (key) => ({ where: `redis ${key}`, content: await readKey(redis, key) })),
    );
  });
}

async function readKey(redis: Redis, key: string): Promise<Buffer> {
  const readers: Record<string, () => Promise<unknown>> = {
    string: () => redis.get(key),
    hash: () => redis.hgetall(key),
    list: () => redis.lrange(key, 0, -1),
    set: () => redis.smembers(key),
    zset: () => redis.zrange(key, '0', '-1'),
    none: async () => '',
  };
  const type = await redis.type(key);
  const read = readers[type];
  if (!read) throw new Error(`nobody knows how to read a ${type} of Redis`);
  const value = await read();
  return Buffer.from(`${key}\n${typeof value === 'string' ? value : JSON.stringify(value)}`);
}

/** Every log of every part and service. */
export function readLogs(): Trace[] {
  const folder = join(runningSystem().dataDir, 'logs');
  return readdirSync(folder).map((file) => ({
    where: `log ${file}`,
    content: readFileSync(join(folder, file)),
  }));
}
