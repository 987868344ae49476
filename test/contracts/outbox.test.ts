import { outboxContract, summarise } from '@genkan/testkit';
import { afterAll, expect, test } from '@jest/globals';
import { KAFKA_IMAGE, localBrokers, openKafka, startOfficialKafka } from './kafka-for-contracts.ts';
import { localMongoUri, MONGODB_IMAGE, officialMongo, openMongo } from './mongo-for-contracts.ts';

const summary = (line: string) => summarise(`outbox contract: ${line}`, process.env.GENKAN_SUMMARY);

const uri = localMongoUri();
const brokers = localBrokers();
if (uri && brokers) {
  outboxContract('Kafka and MongoDB of the local stack', async () => ({
    store: await openMongo(uri),
    broker: await openKafka(brokers),
  }));
  afterAll(() => summary('ran against the local stack'));
}

const [store, broker] = await Promise.all([officialMongo(), startOfficialKafka()]);
if (store && broker) {
  const name = `${store.name} and the image ${KAFKA_IMAGE}`;
  outboxContract(name, async () => ({ store: await store.open(), broker: await broker.open() }));
  afterAll(() => summary(`ran against ${name}`));
} else {
  test(`the official images ${MONGODB_IMAGE} and ${KAFKA_IMAGE} are not available here, and the summary says so`, async () => {
    const line = `official ${MONGODB_IMAGE} and ${KAFKA_IMAGE} not available (no Docker daemon, or no way to the image)`;
    expect(await summary(line)).toContain(line);
  });
}
