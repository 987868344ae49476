import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connectRedis, createLog } from '@genkan/platform';
import { imageAvailable, summarise } from '@genkan/testkit';
import { afterAll, expect, test } from '@jest/globals';
import { type OpenedStore, sessionStoresSuite } from '../testing/session-stores-suite.ts';
import { redisEphemeralStore } from './ephemeral-store.ts';

/** What Redis must do for the gateway: on the local stack's, and on the official image where there is Docker. */
const log = createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' });
const summary = (line: string) => summarise(`sessions contract: ${line}`, process.env.GENKAN_SUMMARY);

async function openRedis(uri: string): Promise<OpenedStore> {
  const { redis, part } = connectRedis({ uri, log, commandMs: 5_000 });
  await part.start();
  return {
    store: redisEphemeralStore(redis),
    secondsLeft: (key) => redis.ttl(key),
    close: () => part.stop(),
  };
}

/** The node is demoted under our connection, and made a primary again: it keeps what it had. */
async function failOver(uri: string): Promise<void> {
  const [ours, operator] = [
    connectRedis({ uri, log, commandMs: 5_000 }),
    connectRedis({ uri, log, commandMs: 5_000 }),
  ];
  await Promise.all([ours.part.start(), operator.part.start()]);
  const claims = redisEphemeralStore(ours.redis);
  const isTaken = (key: string) => claims.claim(key, '1', 20).catch(() => false);
  const leaving = once(ours.redis, 'reconnecting');
  await operator.redis.replicaof('127.0.0.1', 1);
  try {
    expect(await isTaken('failover:a')).toBe(false);
    await leaving;
  } finally {
    await operator.redis.replicaof('NO', 'ONE');
  }
  for (let tries = 0; tries < 5 && !(await isTaken(`failover:${tries}`)); tries += 1) {
    await once(ours.redis, 'ready');
  }
  expect(await isTaken('failover:b')).toBe(true);
  await Promise.all([ours.part.stop(), operator.part.stop()]);
}

const run = process.env.GENKAN_RUN;
if (run) {
  sessionStoresSuite('local stack', () =>
    openRedis((JSON.parse(readFileSync(run, 'utf8')) as { redis: string }).redis),
  );
  test('8.11: a Redis that was a replica for a while takes our writes again within seconds', () =>
    failOver((JSON.parse(readFileSync(run, 'utf8')) as { redis: string }).redis));
  afterAll(() => summary('ran against the local stack'));
}

const image = process.env.GENKAN_REDIS_IMAGE ?? 'redis:8';
if (await imageAvailable(image)) {
  sessionStoresSuite(`image ${image}`, openContainer);
  afterAll(() => summary(`ran against the image ${image}`));
} else {
  test(`the official image ${image} is not available here, and the summary says so`, async () => {
    const line = `official ${image} not available (no Docker daemon, or no way to the image)`;
    expect(await summary(line)).toContain(line);
  });
}

async function openContainer(): Promise<OpenedStore> {
  const { GenericContainer } = await import('testcontainers');
  const container = await new GenericContainer(image).withExposedPorts(6379).start();
  const opened = await openRedis(`redis://${container.getHost()}:${container.getMappedPort(6379)}`);
  const close = async () => {
    await opened.close();
    await container.stop();
  };
  return { ...opened, close };
}
