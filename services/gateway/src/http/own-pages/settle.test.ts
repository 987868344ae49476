import { PATHS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { page, redirect } from '../../domain/answer.ts';
import { gateOf } from '../../testing/gate-of.ts';
import { sessionOf } from '../../testing/session-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { settle } from './settle.ts';

const begin = tellStories();
const opening = (session = sessionOf()) => redirect(PATHS.home, { kind: 'open', session });
const ending = redirect(PATHS.signIn, { kind: 'end' });
const sidIn = (cookie = '') => cookie.split(';', 1)[0]?.split('=')[1] ?? '';

/** A browser with a session, in a house where identity has spoken of the account. */
async function arrived(session = sessionOf()) {
  const story = await begin();
  const sid = await story.sessions.open(session);
  await story.services.gates.read(session.accountId, async () => gateOf({ epoch: session.epoch }));
  return {
    ...story,
    bearer: { sid, session },
    /** Whether identity's word is still remembered. */
    async isRemembered(accountId = session.accountId) {
      let asked = 0;
      await story.services.gates.read(accountId, async () => {
        asked += 1;
        return gateOf();
      });
      return asked === 0;
    },
  };
}

test('a page leaves as it is, with its status, and the session stays', async () => {
  const { house, sessions, bearer } = await arrived();
  expect(await settle(house, page('<p>no</p>', 422), bearer)).toEqual({ status: 422, html: '<p>no</p>' });
  expect(await sessions.read(bearer.sid)).toEqual(bearer.session);
});

test('an address alone sets no cookie and ends nothing', async () => {
  const { house, sessions, bearer, isRemembered } = await arrived();
  expect(await settle(house, redirect(PATHS.terms), bearer)).toEqual({ status: 303, location: PATHS.terms });
  expect(await sessions.read(bearer.sid)).toEqual(bearer.session);
  expect(await isRemembered()).toBe(true);
});

test('a new session gets a new id, and the old id opens nothing any more', async () => {
  const { house, sessions, bearer } = await arrived();
  const risen = sessionOf({ handle: 'handle-2', csrf: 'csrf-2' });
  const { status, location, cookie } = await settle(house, opening(risen), bearer);
  expect([status, location]).toEqual([303, PATHS.home]);
  expect(sidIn(cookie)).not.toBe(bearer.sid);
  expect(await sessions.read(sidIn(cookie))).toEqual(risen);
  expect(await sessions.read(bearer.sid)).toBeNull();
});

test('whoever came without a session gets one, and nobody else loses theirs', async () => {
  const { house, sessions, bearer, isRemembered } = await arrived();
  const { cookie } = await settle(house, opening(sessionOf({ epoch: 2 })), null);
  expect(await sessions.read(sidIn(cookie))).toMatchObject({ epoch: 2 });
  expect(await sessions.read(bearer.sid)).toEqual(bearer.session);
  expect(await isRemembered()).toBe(true);
});

test('a log-out takes the cookie and the session away, and identity is asked anew', async () => {
  const { house, sessions, bearer, isRemembered } = await arrived();
  const left = await settle(house, ending, bearer);
  expect(left).toEqual({
    status: 303,
    location: PATHS.signIn,
    cookie: 'genkan=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  });
  expect(await sessions.read(bearer.sid)).toBeNull();
  expect(await isRemembered()).toBe(false);
});

test('a rise that changes nothing at identity asks identity nothing', async () => {
  const { house, bearer, isRemembered } = await arrived();
  await settle(house, opening(sessionOf({ handle: 'handle-2', level: 'full' })), bearer);
  expect(await isRemembered()).toBe(true);
});

test('after a rise that raised the epoch identity is asked anew, of this account alone', async () => {
  const { house, services, bearer, isRemembered } = await arrived();
  await services.gates.read('another', async () => gateOf());
  await settle(house, opening(sessionOf({ epoch: 2 })), bearer);
  expect(await isRemembered('another')).toBe(true);
  expect(await isRemembered()).toBe(false);
});

test('where the new session cannot be written down the old one is not taken away', async () => {
  const { house, store, sessions, bearer } = await arrived();
  store.setAway(true);
  await expect(settle(house, opening(), bearer)).rejects.toMatchObject({ name: 'StoreUnavailable' });
  store.setAway(false);
  expect(await sessions.read(bearer.sid)).toEqual(bearer.session);
});
