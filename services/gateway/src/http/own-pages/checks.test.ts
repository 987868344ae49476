import { type Access, PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { arrivalAt, type Coming } from '../../testing/arrival-at.ts';
import { requestOf } from '../../testing/request-of.ts';
import type { sessionOf } from '../../testing/session-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { timeoutWords } from '../../text/words/timeout.ts';
import { firstObjection } from '../door.ts';
import { BODY_CHECKS, MEMBER_CHECKS } from './checks.ts';

const begin = tellStories();
const FORM = { csrf: 'csrf-1', nonce: 'n'.repeat(22), userId: 'hanako90' };

describe('who comes to a page for members', () => {
  const stopped = async (coming: Coming) => {
    const { house } = await begin();
    return firstObjection(MEMBER_CHECKS, arrivalAt(house, coming));
  };

  test('passes with a proof that is enough', async () => {
    expect(await stopped({})).toBeNull();
  });

  test('without a cookie is led to the sign-in page', async () => {
    expect(await stopped({ session: null, sid: null })).toEqual({ status: 303, location: PATHS.signIn });
  });

  const CLEARED = 'genkan=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0';

  test.each<[string, Coming, string | undefined]>([
    ['with a cookie that opens nothing any more', { session: null, path: PATHS.email }, CLEARED],
    ['without a cookie, with a form', { session: null, sid: null, method: 'POST', body: FORM }, undefined],
    ['with a form of a session that is over', { session: null, method: 'POST', body: FORM }, CLEARED],
  ])('28: %s is told that the sign-in has ended, and loses a dead cookie', async (_how, coming, cookie) => {
    const told = await stopped(coming);
    expect(told).toMatchObject({ status: 401, html: expect.stringContaining(PATHS.signIn) });
    expect(told?.html).toContain(timeoutWords.ja.ended.lead);
    expect(told?.cookie).toBe(cookie);
  });

  test('28: at the front door, with a cookie that opens nothing, begins at the sign-in page', async () => {
    const led = { status: 303, location: PATHS.signIn, cookie: CLEARED };
    expect(await stopped({ session: null })).toEqual(led);
  });

  test.each(['completed-elsewhere', 'timed-out'] as const)(
    '28, 12: whose session is over because it is %s reads so, at the front door too',
    async (ending) => {
      for (const path of [PATHS.home, PATHS.email, PATHS.otpChallenge]) {
        const told = await stopped({ session: null, ending, path });
        expect(told).toMatchObject({ status: 401, cookie: CLEARED });
        expect(told?.html).toContain(timeoutWords.ja[ending].lead);
      }
    },
  );

  test.each<[string, Parameters<typeof sessionOf>[0], string]>([
    ['an expired credential', { level: 'expired-credential' }, PATHS.expired],
    [
      'an expired credential that was renewed',
      { level: 'expired-credential', reissued: true },
      PATHS.reissued,
    ],
    ['a proof that leads nowhere yet', { level: 'recovery' }, PATHS.signIn],
  ])('with %s is led to the page that is due', async (_which, session, due) => {
    expect(await stopped({ session })).toEqual({ status: 303, location: due });
  });

  test('with a full session has no way back into the first login', async () => {
    const first: Access = { levels: ['first-login'] };
    expect(await stopped({ access: first })).toEqual({ status: 303, location: PATHS.home });
  });

  test('with too little is led on before anybody asks how old the proof is', async () => {
    const fresh: Access = { levels: ['full'], freshSeconds: 1 };
    const old = { level: 'expired-credential', authTime: 0 } as const;
    expect(await stopped({ session: old, access: fresh })).toMatchObject({ location: PATHS.expired });
    await expect(stopped({ session: { authTime: 0 }, access: fresh })).rejects.toMatchObject({
      code: 'fresh-sign-in-needed',
    });
  });

  test('may have proven it as long ago as the session is old, where no page says otherwise', async () => {
    expect(await stopped({ session: { authTime: 0 } })).toBeNull();
  });
});

test('a body is asked where it comes from and then what it is, and both are the same refusal', async () => {
  const ours = { origin: 'http://localhost:8080', 'content-type': 'application/x-www-form-urlencoded' };
  const sent = (headers: object) =>
    firstObjection(BODY_CHECKS, { request: requestOf({ headers }), publicOrigin: 'http://localhost:8080' });
  expect(await sent(ours)).toBeNull();
  await expect(sent({ ...ours, origin: 'https://evil.example' })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(sent({ ...ours, 'content-type': 'application/json' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
