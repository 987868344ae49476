import { busContract, summarise } from '@genkan/testkit';
import { afterAll, expect, test } from '@jest/globals';
import { KAFKA_IMAGE, localBrokers, openKafka, startOfficialKafka } from './kafka-for-contracts.ts';

const summary = (line: string) => summarise(`bus contract: ${line}`, process.env.GENKAN_SUMMARY);

const brokers = localBrokers();
if (brokers) {
  busContract('Kafka of the local stack', () => openKafka(brokers));
  afterAll(() => summary('ran against the local stack'));
}

const official = await startOfficialKafka();
if (official) {
  busContract(`image ${KAFKA_IMAGE}`, () => official.open());
  afterAll(() => summary(`ran against the image ${KAFKA_IMAGE}`));
} else {
  test(`the official image ${KAFKA_IMAGE} is not available here, and the summary says so`, async () => {
    const line = `official ${KAFKA_IMAGE} not available (no Docker daemon, or no way to the image)`;
    expect(await summary(line)).toContain(line);
  });
}
