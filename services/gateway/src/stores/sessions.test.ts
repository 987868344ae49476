import { LEVELS } from '@genkan/contracts';
import { parseKeyring, type Random, sha256, systemRandom } from '@genkan/kernel';
import { StoreUnavailable } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import { memoryEphemeralStore } from '../testing/memory-ephemeral-store.ts';
import { sessionOf } from '../testing/session-of.ts';
import { sealForBearer, sessionKey } from './session-seal.ts';
import { createSessions } from './sessions.ts';

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const limits = { idleSeconds: 900, firstLoginIdleSeconds: 3600, absoluteSeconds: 43_200 };

function story(random: Random = systemRandom) {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const store = memoryEphemeralStore(clock);
  return { clock, store, sessions: createSessions({ store, keyring, random, limits }) };
}

describe('a session’s id', () => {
  test('has 256 bits of the randomness that was given, and is written as the cookie is read', async () => {
    const asked: number[] = [];
    const bytes = (length: number) => {
      asked.push(length);
      return Buffer.alloc(length, 255);
    };
    const sid = await story({ bytes, uuid: () => 'uuid' }).sessions.open(sessionOf());
    expect(asked).toEqual([32]);
    expect(sid).toBe(Buffer.alloc(32, 255).toString('base64url'));
    expect(sid).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test('is new each time, for the same proof too', async () => {
    const { sessions } = story();
    const sids = await Promise.all(Array.from({ length: 100 }, () => sessions.open(sessionOf())));
    expect(new Set(sids).size).toBe(100);
  });

  test('stands nowhere in the store', async () => {
    const { sessions, store } = story();
    const sid = await sessions.open(sessionOf());
    expect(store.keys()).toEqual([`s:${sha256(sid)}`]);
    const value = await store.get(`s:${sha256(sid)}`);
    for (const told of [sid, 'csrf-1', 'handle-1', 'full']) expect(value).not.toContain(told);
  });
});

test.each(LEVELS)('a session of the level %s lives as long as it may be left alone', async (level) => {
  const { sessions, clock } = story();
  const seconds = level === 'first-login' ? 3600 : 900;
  const sid = await sessions.open(sessionOf({ level }));
  clock.advance(seconds * 1000 - 1);
  expect(await sessions.read(sid)).toMatchObject({ level });
  clock.advance(seconds * 1000 - 1);
  expect(await sessions.read(sid)).toMatchObject({ level });
  clock.advance(seconds * 1000);
  expect(await sessions.read(sid)).toBeNull();
});

test('to be read does not write: what stands in the store is what was opened', async () => {
  const { sessions, store } = story();
  const sid = await sessions.open(sessionOf());
  const before = await store.get(sessionKey(sid));
  await sessions.read(sid);
  expect(await store.get(sessionKey(sid))).toBe(before);
});

test('one that was ended is gone at once, and ending it again is no fault', async () => {
  const { sessions } = story();
  const [mine, other] = [await sessions.open(sessionOf()), await sessions.open(sessionOf())];
  await sessions.end(mine);
  await sessions.end(mine);
  expect(await sessions.read(mine)).toBeNull();
  expect(await sessions.read(other)).toEqual(sessionOf());
});

describe('what stands under a session’s name and is none', () => {
  const sid = 'S'.repeat(43);
  const sealed = (value: unknown, whose = sid, place = sessionKey(sid)) =>
    sealForBearer(keyring, { sid: whose, place }, value);

  test.each<[string, string]>([
    ['a text', 'hello'],
    ['a session that nobody sealed', JSON.stringify(sessionOf())],
    ['one that was sealed for another bearer', sealed(sessionOf(), 'X'.repeat(43))],
    ['one that was sealed for another place', sealed(sessionOf(), sid, 'o:elsewhere')],
    ['a proof that this gateway does not know', sealed({ ...sessionOf(), level: 'delegate' })],
    ['nothing', sealed(null)],
  ])('%s: nobody is let in, and it is not kept alive', async (_what, value) => {
    const { sessions, store } = story();
    await store.put(sessionKey(sid), value, 60);
    expect(await sessions.read(sid)).toBeNull();
    expect(await store.secondsLeft(sessionKey(sid))).toBe(60);
  });
});

test('while the store is away no session is opened, read or ended as if it were', async () => {
  const { sessions, store } = story();
  const sid = await sessions.open(sessionOf());
  store.setAway(true);
  await expect(sessions.open(sessionOf())).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(sessions.read(sid)).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(sessions.end(sid)).rejects.toBeInstanceOf(StoreUnavailable);
});
