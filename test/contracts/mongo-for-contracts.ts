import { readFileSync } from 'node:fs';
import { connectMongo, createLog } from '@genkan/platform';
import { type DocumentsSource, imageAvailable } from '@genkan/testkit';

export const MONGODB_IMAGE = process.env.GENKAN_MONGODB_IMAGE ?? 'mongo:8';

const log = createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' });

export async function openMongo(uri: string): Promise<DocumentsSource> {
  const mongo = connectMongo({ uri, log });
  await mongo.part.start();
  return { documents: (definition) => mongo.documents(definition), close: () => mongo.part.stop() };
}

/** The store of the running local stack, if one runs; its URI names no database. */
export function localMongoUri(): string | undefined {
  const run = process.env.GENKAN_RUN;
  if (!run) return undefined;
  const { mongodb } = JSON.parse(readFileSync(run, 'utf8')) as { mongodb: string };
  const uri = new URL(mongodb);
  uri.pathname = '/contract';
  return uri.href;
}

/** MongoDB itself: the one that GENKAN_MONGODB_OFFICIAL names, else the image; undefined where there is neither. */
export async function officialMongo(): Promise<
  { name: string; open(): Promise<DocumentsSource> } | undefined
> {
  const given = process.env.GENKAN_MONGODB_OFFICIAL;
  if (given) return { name: 'the MongoDB that GENKAN_MONGODB_OFFICIAL names', open: () => openMongo(given) };
  if (await imageAvailable(MONGODB_IMAGE)) return { name: `the image ${MONGODB_IMAGE}`, open: openContainer };
  return undefined;
}

async function openContainer(): Promise<DocumentsSource> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer(MONGODB_IMAGE)
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
