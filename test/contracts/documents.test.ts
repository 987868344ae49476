import { readFileSync } from 'node:fs';
import { connectMongo, createLog } from '@genkan/platform';
import { type DocumentsSource, dockerAvailable, documentsContract, summarise } from '@genkan/testkit';
import { afterAll, expect, test } from '@jest/globals';

const log = createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' });
const summary = (line: string) => summarise(`documents contract: ${line}`, process.env.GENKAN_SUMMARY);

async function openMongo(uri: string): Promise<DocumentsSource> {
  const mongo = connectMongo({ uri, log });
  await mongo.part.start();
  return { documents: (definition) => mongo.documents(definition), close: () => mongo.part.stop() };
}

/** The store of the running local stack; its URI names no database. */
function localUri(): string | undefined {
  const run = process.env.GENKAN_RUN;
  if (!run) return undefined;
  const { mongodb } = JSON.parse(readFileSync(run, 'utf8')) as { mongodb: string };
  const uri = new URL(mongodb);
  uri.pathname = '/contract';
  return uri.href;
}

const uri = localUri();
if (uri) {
  documentsContract('local stack', () => openMongo(uri));
  afterAll(() => summary('ran against the local stack'));
}

const officialImage = process.env.GENKAN_MONGODB_IMAGE ?? 'mongo:8';
const official = process.env.GENKAN_MONGODB_OFFICIAL;
if (official) {
  documentsContract('official MongoDB', () => openMongo(official));
  afterAll(() => summary('ran against the MongoDB that GENKAN_MONGODB_OFFICIAL names'));
} else if (await dockerAvailable()) {
  documentsContract(`image ${officialImage}`, openContainer);
  afterAll(() => summary(`ran against the image ${officialImage}`));
} else {
  test(`the official image ${officialImage} is not available here, and the summary says so`, async () => {
    await summary(`official ${officialImage} not available (no Docker daemon)`);
    expect(await dockerAvailable()).toBe(false);
  });
}

async function openContainer(): Promise<DocumentsSource> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(officialImage)
    .withExposedPorts(27017)
    .withWaitStrategy(Wait.forLogMessage(/Waiting for connections/))
    .start();
  const source = await openMongo(
    `mongodb://${container.getHost()}:${container.getMappedPort(27017)}/contract`,
  );
  return {
    documents: (definition) => source.documents(definition),
    close: async () => {
      await source.close();
      await container.stop();
    },
  };
}
