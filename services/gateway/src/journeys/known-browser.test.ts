import { PATHS, problem } from '@genkan/contracts';
import { sha256 } from '@genkan/kernel';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Identity } from '../clients/identity.ts';
import { type Browser, hiddenFields } from '../testing/browser.ts';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { enrolmentOf } from '../testing/enrolment-of.ts';
import { proofOf } from '../testing/proof-of.ts';
import { tellStories } from '../testing/tell-stories.ts';

const begin = tellStories();
const TYPED = { userId: 'hanako90', password: 'Sakura-2026' };
const device = deviceOf();
const COOKIE =
  /^genkan-browser=[A-Za-z0-9_-]{43}\.k1\.[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/;

const story = (identity: Partial<Identity> = {}, publicOrigin?: string) =>
  begin({
    identity: { signIn: async () => proofOf(), endSession: async () => ({}), ...identity },
    mfa: {
      listDevices: async () => factorsWith(device),
      verifyChallenge: async () => ({ deviceId: device.id, amr: ['otp'], factors: factorsWith(device) }),
    },
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
  });

const giveCode = async (member: Browser) => {
  const { html } = await member.open(PATHS.otpChallenge);
  const form = { ...hiddenFields(html, PATHS.otpChallenge), device: device.id, otp: '123456' };
  return { form, shown: await member.post(PATHS.otpChallenge, form) };
};
const signIn = async (member: Browser) => {
  const password = await member.submit(PATHS.signIn, PATHS.signIn, TYPED);
  return { password, code: (await giveCode(member)).shown };
};
const tokenOf = (member: Browser) => member.cookies()['genkan-browser']?.split('.', 1)[0] ?? '';
const browserCookies = (headers: Headers) =>
  headers.getSetCookie().filter((line) => line.includes('genkan-browser'));

describe('8.9: a browser becomes known', () => {
  test('when both factors are proven in it, and not before: its cookie, exactly', async () => {
    const told = await story();
    const member = told.browser();
    const { password, code } = await signIn(member);
    expect(browserCookies(password.headers)).toEqual([]);
    expect(code.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^genkan=/),
      expect.stringMatching(COOKIE),
    ]);
    expect(told.askedWith('identity rememberBrowser')).toEqual([{ browser: sha256(tokenOf(member)) }]);
  });

  test('at the end of a set-up as well', async () => {
    const told = await begin({
      mfa: {
        listDevices: async () => factorsWith(),
        startEnrolment: async () => enrolmentOf(),
        confirmEnrolment: async () => ({ deviceId: device.id, strongFactors: 1, amr: ['otp'] }),
      },
    });
    const member = await told.browserWith({ level: 'password', amr: ['pwd'], settingUp: true });
    const typed = { otp: '123456', deviceName: '私の電話' };
    const { headers } = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, typed);
    expect(browserCookies(headers)).toEqual([expect.stringMatching(COOKIE)]);
    expect(told.askedWith('identity rememberBrowser')).toEqual([{ browser: sha256(tokenOf(member)) }]);
  });

  test('in the name of the session that has proven both', async () => {
    const levels: string[] = [];
    const rememberBrowser: Identity['rememberBrowser'] = async (session) => {
      levels.push(session.level);
      return {};
    };
    await signIn((await story({ rememberBrowser })).browser());
    expect(levels).toEqual(['full']);
  });

  test('outside this machine by https alone, bound to the host', async () => {
    const told = await story({}, 'https://portal.example.jp');
    const member = told.browser();
    await member.submit(PATHS.signIn, PATHS.signIn, TYPED);
    const { shown } = await giveCode(member);
    expect(shown.headers.getSetCookie()[1]).toMatch(
      /^__Host-genkan-browser=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=34560000$/,
    );
  });

  test('not by a wrong code', async () => {
    const told = await begin({
      identity: { signIn: async () => proofOf() },
      mfa: {
        listDevices: async () => factorsWith(device),
        verifyChallenge: () => Promise.reject(problem('code-wrong', { attemptsLeft: 2 })),
      },
    });
    const member = told.browser();
    await signIn(member);
    expect(Object.keys(member.cookies()).sort()).toEqual(['genkan', 'lang']);
    expect(told.asked()).not.toContain('identity rememberBrowser');
  });

  test('for the second click with the very cookie of the first', async () => {
    const told = await story();
    const member = told.browser();
    await member.submit(PATHS.signIn, PATHS.signIn, TYPED);
    const before = member.cookies().genkan ?? '';
    const { form, shown } = await giveCode(member);
    const again = await told.browser(`genkan=${before}`).post(PATHS.otpChallenge, form);
    expect(browserCookies(again.headers)).toEqual(browserCookies(shown.headers));
  });

  test.each([
    ['is away', () => Promise.reject(new ServiceUnavailable('identity'))],
    ['says that the account has moved on', () => Promise.reject(problem('session-ended'))],
  ])('not while identity %s, and the member comes in all the same', async (_what, rememberBrowser) => {
    const member = (await story({ rememberBrowser })).browser();
    const { code } = await signIn(member);
    expect([code.status, code.location]).toEqual([303, PATHS.home]);
    expect(Object.keys(member.cookies()).sort()).toEqual(['genkan', 'lang']);
  });
});

describe('8.9: a browser that is known', () => {
  test('is told of at the next sign-in, by a digest; identity confirms it and is asked nothing more', async () => {
    let known = false;
    const told = await story({ signIn: async () => proofOf({ browserKnown: known }) });
    const member = told.browser();
    await signIn(member);
    const token = tokenOf(member);
    await member.submit(PATHS.home, PATHS.signOut);
    known = true;
    const { code } = await signIn(member);
    const asked = told.askedWith('identity signIn') as { browser?: string }[];
    expect(asked.map(({ browser }) => browser)).toEqual([undefined, sha256(token)]);
    expect(told.askedWith('identity rememberBrowser')).toHaveLength(1);
    // The same token, for another 400 days.
    expect(browserCookies(code.headers)).toEqual([expect.stringMatching(COOKIE)]);
    expect(tokenOf(member)).toBe(token);
  });

  test('stays known after a log-out', async () => {
    const member = (await story()).browser();
    await signIn(member);
    const left = await member.submit(PATHS.home, PATHS.signOut);
    expect([left.status, browserCookies(left.headers)]).toEqual([303, []]);
    expect(tokenOf(member)).not.toBe('');
  });

  test('of somebody else keeps its token: one cookie for all who share a computer', async () => {
    const told = await story();
    const member = told.browser();
    await signIn(member);
    const token = tokenOf(member);
    await member.submit(PATHS.home, PATHS.signOut);
    await signIn(member);
    expect(tokenOf(member)).toBe(token);
    expect(told.askedWith('identity rememberBrowser')).toHaveLength(2);
  });

  test('opens nothing by that', async () => {
    const told = await story();
    const member = told.browser();
    await signIn(member);
    const copy = told.browser(`genkan-browser=${member.cookies()['genkan-browser']}`);
    expect((await copy.open(PATHS.home)).location).toBe(PATHS.signIn);
  });

  test('that made its cookie up is one of the strangers', async () => {
    const told = await story();
    const made = told.browser(`genkan-browser=${'A'.repeat(43)}.k1.${'B'.repeat(43)}`);
    await made.submit(PATHS.signIn, PATHS.signIn, TYPED);
    expect(told.askedWith('identity signIn')).toEqual([{ ...TYPED, source: expect.any(String) }]);
  });
});
