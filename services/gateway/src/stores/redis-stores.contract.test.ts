import { readFileSync } from 'node:fs';
import { parseKeyring, sha256, systemRandom } from '@genkan/kernel';
import { connectRedis, createLog, type RedisStore, StoreUnavailable } from '@genkan/platform';
import { fakeClock, imageAvailable, summarise } from '@genkan/testkit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Gate, Session } from '../domain/session.ts';
import { createFormAnswers } from './form-answers.ts';
import { createGateCache } from './gate-cache.ts';
import { createSessions } from './sessions.ts';

/** What Redis must do for the gateway: on the local stack's, and on the official image where there is Docker. */
const log = createLog({ SERVICE_NAME: 'contract', LOG_LEVEL: 'silent' });
const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const limits = { idleSeconds: 900, firstLoginIdleSeconds: 3600, absoluteSeconds: 43_200 };
const summary = (line: string) => summarise(`sessions contract: ${line}`, process.env.GENKAN_SUMMARY);

const session = {
  handle: 'h-1',
  accountId: 'a-1',
  level: 'full',
  csrf: 'c-1',
  displayName: '見本 花子',
} as Session;
const gate: Gate = { state: 'open', epoch: 1, credentialNo: 1, endedSids: [] };
const away = () => Promise.reject(new StoreUnavailable('identity'));

function sessionsContract(
  name: string,
  open: () => Promise<{ store: RedisStore; close(): Promise<void> }>,
): void {
  describe(`sessions contract: ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    const redis = () => opened.store.redis;
    const sessions = () => createSessions({ redis: redis(), keyring, random: systemRandom, limits });
    const answers = () => createFormAnswers({ redis: redis(), keyring });
    const submission = () => ({ sid: systemRandom.uuid(), nonce: 'n', content: 'c' });

    test('a session comes back to its bearer, and Redis holds neither its id nor its content', async () => {
      const sid = await sessions().open(session);
      expect(await sessions().read(sid)).toEqual(session);
      const stored = (await redis().get(`s:${sha256(sid)}`)) ?? '';
      expect(stored).not.toContain(sid);
      expect(stored).not.toContain('見本');
    });

    test('a touch that races a log-out brings nothing back', async () => {
      const sid = await sessions().open(session);
      await Promise.all([...Array.from({ length: 20 }, () => sessions().read(sid)), sessions().end(sid)]);
      expect(await sessions().read(sid)).toBeNull();
    });

    test('a session that was tampered with is none', async () => {
      const [mine, other] = [await sessions().open(session), await sessions().open(session)];
      const stolen = (await redis().get(`s:${sha256(other)}`)) ?? '';
      await redis().set(`s:${sha256(mine)}`, stolen);
      expect(await sessions().read(mine)).toBeNull();
    });

    test('a touch gives the idle time anew', async () => {
      const sid = await sessions().open(session);
      await redis().expire(`s:${sha256(sid)}`, 5);
      await sessions().read(sid);
      expect(await redis().ttl(`s:${sha256(sid)}`)).toBeGreaterThan(800);
    });

    test('of many submissions of one form one does the work, the others get its answer', async () => {
      const form = submission();
      const claims = await Promise.all(Array.from({ length: 20 }, () => answers().claim(form)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      const waiting = answers().recall(form);
      await answers().keep(form, { status: 303, location: '/next' });
      expect(await waiting).toEqual({ status: 303, location: '/next' });
    });

    test('a corrected form is another one, and a failed one may be sent again', async () => {
      const form = submission();
      await answers().claim(form);
      expect(await answers().claim({ ...form, content: 'corrected' })).toBe(true);
      await answers().release(form);
      expect(await answers().claim(form)).toBe(true);
    });

    test('while identity is away its last word holds, and an account never asked for is refused', async () => {
      const clock = fakeClock('2026-04-01T00:00:00Z');
      const [known, unknown] = [systemRandom.uuid(), systemRandom.uuid()];
      const gates = createGateCache({ redis: redis(), clock });
      await gates.read(known, async () => gate);
      clock.advance(6_000);
      expect(await gates.read(known, away)).toEqual(gate);
      await expect(gates.read(unknown, away)).rejects.toBeInstanceOf(StoreUnavailable);
      await gates.forget(known);
      await expect(gates.read(known, away)).rejects.toBeInstanceOf(StoreUnavailable);
    });
  });
}

async function openRedis(uri: string): Promise<RedisStore> {
  const store = connectRedis({ uri, log, commandMs: 5_000 });
  await store.part.start();
  return store;
}

const run = process.env.GENKAN_RUN;
if (run) {
  sessionsContract('local stack', async () => {
    const store = await openRedis((JSON.parse(readFileSync(run, 'utf8')) as { redis: string }).redis);
    return { store, close: () => store.part.stop() };
  });
  afterAll(() => summary('ran against the local stack'));
}

const image = process.env.GENKAN_REDIS_IMAGE ?? 'redis:8';
if (await imageAvailable(image)) {
  sessionsContract(`image ${image}`, openContainer);
  afterAll(() => summary(`ran against the image ${image}`));
} else {
  test(`the official image ${image} is not available here, and the summary says so`, async () => {
    const line = `official ${image} not available (no Docker daemon, or no way to the image)`;
    expect(await summary(line)).toContain(line);
  });
}

async function openContainer(): Promise<{ store: RedisStore; close(): Promise<void> }> {
  const { GenericContainer } = await import('testcontainers');
  const container = await new GenericContainer(image).withExposedPorts(6379).start();
  const store = await openRedis(`redis://${container.getHost()}:${container.getMappedPort(6379)}`);
  const close = async () => {
    await store.part.stop();
    await container.stop();
  };
  return { store, close };
}
