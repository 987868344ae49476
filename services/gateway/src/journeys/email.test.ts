import { PATHS, problem } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { Identity } from '../clients/identity.ts';
import type { Session } from '../domain/session.ts';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { firstLoginAt } from '../testing/first-login-at.ts';
import { gateOf } from '../testing/gate-of.ts';
import { readPage } from '../testing/read-page.ts';
import { tellFirstLogins } from '../testing/tell-first-logins.ts';
import { tellStories } from '../testing/tell-stories.ts';

const beginFirstLogin = tellFirstLogins();
const begin = tellStories();
const AT = firstLoginAt('email', { rev: 9 });
const EMAIL = 'hanako@example.jp';

describe('the address', () => {
  test.each([
    ['that the society knows stands there to be confirmed', 'known@example.jp', 'known@example.jp'],
    ['is asked for where the society knows none', null, undefined],
  ])('%s', async (_what, knownEmail, shown) => {
    const { member } = await beginFirstLogin({ ...AT, knownEmail });
    expect(readPage((await member.open(PATHS.email)).html).filled.email).toBe(shown);
  });

  test('goes to identity as it was typed, with the revision of the form', async () => {
    const { member, story } = await beginFirstLogin(AT, {
      confirmEmail: async () => ({ epoch: 2, enrolBy: '2026-04-01T00:10:00Z' }),
    });
    await member.submit(PATHS.email, PATHS.email, { email: ' Hanako＠example.jp ' });
    expect(story.askedWith('identity confirmEmail')).toEqual([{ rev: 9, email: ' Hanako＠example.jp ' }]);
  });

  test.each(['', ' 　'])(
    'deleted (%j), it is missing, and the known one does not come back by itself',
    async (email) => {
      const { member, story } = await beginFirstLogin({ ...AT, knownEmail: 'known@example.jp' });
      const answer = await member.submit(PATHS.email, PATHS.email, { email });
      expect(answer.status).toBe(422);
      const { marked, filled } = readPage(answer.html);
      expect(marked).toEqual(['email']);
      expect(filled.email).not.toBe('known@example.jp');
      expect(story.askedWith('identity confirmEmail')).toEqual([]);
    },
  );

  test.each([{ reason: 'form' }, { reason: 'character', character: '山', position: 2 }])(
    'refused (%j) comes back to be put right',
    async (params) => {
      const confirmEmail = () => Promise.reject(problem('email-invalid', params));
      const { member } = await beginFirstLogin({ ...AT, knownEmail: 'known@example.jp' }, { confirmEmail });
      const answer = await member.submit(PATHS.email, PATHS.email, { email: 'h山nako' });
      expect(answer.status).toBe(422);
      expect(readPage(answer.html)).toMatchObject({
        marked: ['email'],
        filled: { email: 'h山nako', rev: '9' },
      });
    },
  );
});

test('a user ID that somebody else has taken meanwhile leads back to the choice, and says so', async () => {
  const confirmEmail = () => Promise.reject(problem('user-id-taken'));
  const { member, meanwhile } = await beginFirstLogin(AT, { confirmEmail });
  const session = member.cookies().genkan;
  const answer = await member.submit(PATHS.email, PATHS.email, { email: EMAIL });
  expect(answer.location.split('?')[0]).toBe(PATHS.method);
  expect(answer.location).toContain('user-id-taken');
  meanwhile(firstLoginAt('method-and-user-id'));
  expect(readPage((await member.open(answer.location)).html).hasBanner).toBe(true);
  expect(member.cookies().genkan).toBe(session);
});

describe('the first login is done', () => {
  const completed: Partial<Session> = { level: 'password', amr: ['pwd'], justCompleted: true };
  const account = (devices = factorsWith(), identity: Partial<Identity> = {}) =>
    begin({ identity, mfa: { listDevices: async () => devices } });

  test('with the last answer: the session rises to another one, and the old one is over', async () => {
    let isOpen = false;
    const story = await account(factorsWith(), {
      readGate: async () => (isOpen ? gateOf({ epoch: 2 }) : gateOf({ state: 'invited' })),
      readFirstLogin: async () => AT,
      confirmEmail: async () => {
        isOpen = true;
        return { epoch: 2, enrolBy: '2026-04-01T00:10:00Z' };
      },
    });
    const member = await story.browserWith({ level: 'first-login', amr: ['pwd'], enrolBy: null });
    const before = story.browser(`genkan=${member.cookies().genkan}`);
    const answer = await member.submit(PATHS.email, PATHS.email, { email: EMAIL });
    expect(answer).toMatchObject({ status: 303, location: PATHS.done });
    expect((await member.open(PATHS.done)).status).toBe(200);
    expect((await before.open(PATHS.email)).status).toBe(401);
    expect((await member.open(PATHS.email)).location).toBe(PATHS.done);
  });

  test('the page shows the user ID that works from now on, and the way to the set-up', async () => {
    const member = await (await account()).browserWith(completed);
    const shown = await member.open(PATHS.done);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain(gateOf().userId);
    expect(readPage(shown.html)).toMatchObject({ ways: [PATHS.otpEnrol], hasBanner: false });
  });

  test('who chose passkeys is told that they come later', async () => {
    const readGate = async () => gateOf({ method: 'passkey' });
    const member = await (await account(factorsWith(), { readGate })).browserWith(completed);
    expect(readPage((await member.open(PATHS.done)).html).hasBanner).toBe(true);
  });

  test.each([null, 'smart-card'])(
    'a method that this gateway does not know (%s) breaks nothing',
    async (method) => {
      const readGate = async () => gateOf({ method });
      const member = await (await account(factorsWith(), { readGate })).browserWith(completed);
      expect((await member.open(PATHS.done)).status).toBe(200);
    },
  );

  test.each([
    ['who signed in later is led to the set-up', factorsWith(), { justCompleted: false }, PATHS.otpEnrol],
    ['who has set up a factor since is asked for it', factorsWith(deviceOf()), {}, PATHS.otpChallenge],
  ])('%s', async (_who, devices, differently, due) => {
    const member = await (await account(devices)).browserWith({ ...completed, ...differently });
    expect(await member.open(PATHS.done)).toMatchObject({ status: 303, location: due });
  });
});
