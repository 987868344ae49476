import { readFileSync } from 'node:fs';
import { connectMongo, createLog } from '@genkan/platform';
import { type DocumentsSource, outboxContract } from '@genkan/testkit';
import { afterAll, expect, test } from '@jest/globals';
import { localBrokers, openKafka, tell } from './kafka-for-contracts.ts';

/** The store of the running local stack; its URI names no database. */
async function openMongo(runFile: string): Promise<DocumentsSource> {
  const { mongodb } = JSON.parse(readFileSync(runFile, 'utf8')) as { mongodb: string };
  const uri = new URL(mongodb);
  uri.pathname = '/contract';
  const mongo = connectMongo({
    uri: uri.href,
    log: createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' }),
  });
  await mongo.part.start();
  return { documents: (definition) => mongo.documents(definition), close: () => mongo.part.stop() };
}

const run = process.env.GENKAN_RUN;
const brokers = localBrokers();
if (run && brokers) {
  outboxContract('Kafka and MongoDB of the local stack', async () => ({
    store: await openMongo(run),
    broker: await openKafka(brokers),
  }));
  afterAll(() => tell('outbox contract: ran against the local stack'));
} else {
  test('no local stack runs, and the summary says so', async () => {
    await tell('outbox contract: not run (no local stack)');
    expect(run).toBeUndefined();
  });
}
