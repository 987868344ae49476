import { type FactorsOfAccount, type FirstLoginStep, PATHS } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Session } from '../domain/session.ts';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { sessionOf } from '../testing/session-of.ts';
import { tellStories } from '../testing/tell-stories.ts';
import { factorsOf } from './factors-of.ts';
import { nextPage, reachOf } from './reach.ts';

const begin = tellStories();
const NOBODY = factorsWith();
const withFactors = (factors: FactorsOfAccount) => begin({ mfa: { listDevices: async () => factors } });

async function reached(session: Partial<Session>, factors: FactorsOfAccount = NOBODY) {
  const { services, asked } = await withFactors(factors);
  return { reach: await reachOf(services, sessionOf(session)), asked: asked() };
}

describe('a session reaches its next step and nothing else', () => {
  test.each<[string, Partial<Session>, string[]]>([
    ['an expired credential', { level: 'expired-credential' }, [PATHS.expired]],
    ['one that was renewed', { level: 'expired-credential', reissued: true }, [PATHS.reissued]],
    ['a full one', { level: 'full' }, [PATHS.home, PATHS.otpEnrolled]],
    ['one for which there are no pages yet', { level: 'recovery' }, [PATHS.signIn]],
    ['one of a level that nobody knows', { level: 'delegate' as 'full' }, [PATHS.signIn]],
  ])('%s, and nobody is asked for that', async (_which, session, reach) => {
    expect(await reached(session)).toEqual({ reach, asked: [] });
  });

  test.each<[FirstLoginStep, string]>([
    ['birth-date', PATHS.birthDate],
    ['terms', PATHS.terms],
    ['method-and-user-id', PATHS.method],
    ['password', PATHS.password],
    ['email', PATHS.email],
    ['done', PATHS.done],
  ])('a first login whose next answer is %s reaches %s alone', async (next, path) => {
    const at = { next, rev: 0, userId: 'kg7m4821', knownEmail: null, termsVersion: '3', pausedUntil: null };
    const draft = { method: null, userId: null, passwordSet: false };
    const { services } = await begin({ identity: { readFirstLogin: async () => ({ ...at, draft }) } });
    expect(await reachOf(services, sessionOf({ level: 'first-login' }))).toEqual([path]);
    expect(await nextPage(services, sessionOf({ level: 'first-login' }))).toBe(path);
  });
});

describe('after the password', () => {
  const password = { level: 'password' } as const;

  test('whoever has a factor is asked for it, and can set up no other one', async () => {
    const { reach } = await reached({ ...password, justCompleted: true }, factorsWith(deviceOf()));
    expect(reach).toEqual([PATHS.otpChallenge]);
  });

  test('whoever has none sets one up', async () => {
    expect((await reached(password)).reach).toEqual([PATHS.otpEnrol]);
  });

  test('whoever has just completed the first login reads so first', async () => {
    expect((await reached({ ...password, justCompleted: true })).reach).toEqual([PATHS.done, PATHS.otpEnrol]);
  });

  test('a device that proves too little alone is no factor', async () => {
    const weak = { ...factorsWith(deviceOf()), strongFactors: 0 };
    expect((await reached(password, weak)).reach).toEqual([PATHS.otpEnrol]);
  });

  test('a factor of a kind that this gateway has no page for is a factor: nothing is set up beside it', async () => {
    const newer = factorsWith(deviceOf({ kind: 'hologram' }));
    expect((await reached(password, newer)).reach).toEqual([PATHS.otpChallenge]);
  });

  test('without an answer of mfa nobody is led on, least of all to the set-up', async () => {
    const { services } = await begin({
      mfa: { listDevices: () => Promise.reject(new ServiceUnavailable('mfa')) },
    });
    await expect(nextPage(services, sessionOf(password))).rejects.toBeInstanceOf(ServiceUnavailable);
  });
});

test('what was just said of a session’s factors is not asked for again, and believed once', async () => {
  const { services, asked } = await withFactors(NOBODY);
  services.knownFactors.learn(sessionOf(), factorsWith(deviceOf()));
  expect(await factorsOf(services, sessionOf())).toEqual(factorsWith(deviceOf()));
  expect(asked()).toEqual([]);
  expect(await factorsOf(services, sessionOf())).toEqual(NOBODY);
  expect(asked()).toEqual(['mfa listDevices']);
});

test('what was said of one session is not believed of another', async () => {
  const { services } = await withFactors(NOBODY);
  services.knownFactors.learn(sessionOf({ handle: 'handle-2' }), factorsWith(deviceOf()));
  expect(await factorsOf(services, sessionOf())).toEqual(NOBODY);
});
