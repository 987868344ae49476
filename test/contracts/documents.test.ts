import { documentsContract, summarise } from '@genkan/testkit';
import { afterAll, expect, test } from '@jest/globals';
import { localMongoUri, MONGODB_IMAGE, officialMongo, openMongo } from './mongo-for-contracts.ts';

const summary = (line: string) => summarise(`documents contract: ${line}`, process.env.GENKAN_SUMMARY);

const uri = localMongoUri();
if (uri) {
  documentsContract('local stack', () => openMongo(uri));
  afterAll(() => summary('ran against the local stack'));
}

const official = await officialMongo();
if (official) {
  documentsContract(official.name, official.open);
  afterAll(() => summary(`ran against ${official.name}`));
} else {
  test(`the official image ${MONGODB_IMAGE} is not available here, and the summary says so`, async () => {
    const line = `official ${MONGODB_IMAGE} not available (no Docker daemon, or no way to the image)`;
    expect(await summary(line)).toContain(line);
  });
}
