import { connect } from 'node:net';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { createKafka } from '../kafka/kafka-client.ts';

const PROBE_MILLISECONDS = 3000;

/** Whether a Kafka broker answers questions about itself. */
export async function answersKafka(brokers: string): Promise<boolean> {
  // kafkajs retries with long pauses; asking only once the port is open keeps the start quick.
  if (!(await acceptsConnection(brokers.split(',')[0] ?? ''))) return false;
  const admin = createKafka(brokers.split(','), 'genkan-probe').admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length > 0;
  } finally {
    await admin.disconnect();
  }
}

/** Whether a MongoDB, or its stand-in, answers a ping. */
export async function answersMongodb(uri: string): Promise<boolean> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: PROBE_MILLISECONDS });
  try {
    await client.connect();
    return (await client.db('admin').command({ ping: 1 })).ok === 1;
  } finally {
    await client.close();
  }
}

/** Whether a Redis answers PONG; while it still loads its data it does not. */
export async function answersRedis(uri: string): Promise<boolean> {
  const client = new Redis(uri, {
    lazyConnect: true,
    connectTimeout: PROBE_MILLISECONDS,
    commandTimeout: PROBE_MILLISECONDS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } finally {
    client.disconnect();
  }
}

function acceptsConnection(address: string): Promise<boolean> {
  const colon = address.lastIndexOf(':');
  return new Promise((resolve) => {
    const socket = connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) });
    const answer = (accepted: boolean) => () => {
      socket.destroy();
      resolve(accepted);
    };
    socket.setTimeout(PROBE_MILLISECONDS, answer(false));
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
  });
}
