import { type Level, PATHS } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { hiddenFields } from '../../testing/browser.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { firstLoginAt } from '../../testing/first-login-at.ts';
import { gateOf } from '../../testing/gate-of.ts';
import { proofOf } from '../../testing/proof-of.ts';
import { sessionOf } from '../../testing/session-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';

const begin = tellStories();
const TYPED = { userId: 'hanako90', password: 'Sakura-2026' };
const device = deviceOf();
const told = {
  identity: { signIn: async () => proofOf(), endSession: async () => ({}) },
  mfa: {
    listDevices: async () => factorsWith(device),
    verifyChallenge: async () => ({ deviceId: device.id, amr: ['otp'], factors: factorsWith(device) }),
  },
};
const sidOf = ({ cookies }: { cookies(): Record<string, string> }) => cookies().genkan ?? '';

describe('whoever signs in', () => {
  test('gets an id that no script reads, and that goes to this host by https alone', async () => {
    const visitor = (await begin({ ...told, publicOrigin: 'https://portal.example.jp' })).browser();
    const { headers } = await visitor.submit(PATHS.signIn, PATHS.signIn, TYPED);
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-genkan=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
    ]);
  });

  test('over an earlier session ends that one, also where its cookie was put there by somebody else', async () => {
    const story = await begin(told);
    const member = await story.browserWith();
    const earlier = sidOf(member);
    await member.post(PATHS.signIn, TYPED);
    expect(sidOf(member)).not.toBe(earlier);
    expect(await story.sessions.read(earlier)).toBeNull();
  });

  test('with a cookie that opens nothing does not get a session of that id', async () => {
    const story = await begin(told);
    const planted = story.browser(`genkan=${'p'.repeat(43)}`);
    await planted.post(PATHS.signIn, TYPED);
    expect(sidOf(planted)).not.toBe('p'.repeat(43));
    expect(await story.sessions.read('p'.repeat(43))).toBeNull();
  });

  test('and is refused keeps the session that there was', async () => {
    const story = await begin();
    const member = await story.browserWith();
    const { status, headers } = await member.post(PATHS.signIn, { userId: '', password: '' });
    expect([status, headers.getSetCookie()]).toEqual([422, []]);
    expect(await story.sessions.read(sidOf(member))).toEqual(sessionOf());
  });
});

describe('when the second factor is proven', () => {
  const risen = async () => {
    const story = await begin(told);
    const before = sessionOf({ level: 'password', amr: ['pwd'] });
    const member = await story.browserWith(before);
    const earlier = sidOf(member);
    const { html } = await member.open(PATHS.otpChallenge);
    const form = hiddenFields(html, PATHS.otpChallenge);
    const posted = await member.post(PATHS.otpChallenge, { ...form, device: device.id, otp: '123456' });
    return { story, before, member, earlier, posted };
  };

  test('nothing of the earlier session is left: id, handle and token are new', async () => {
    const { story, before, member, earlier, posted } = await risen();
    expect(posted).toMatchObject({ status: 303, location: PATHS.home });
    expect(await story.sessions.read(earlier)).toBeNull();
    const now = await story.sessions.read(sidOf(member));
    expect(now).toMatchObject({ level: 'full', accountId: before.accountId, createdAt: before.createdAt });
    expect([now?.handle, now?.csrf]).not.toContain('handle-1');
    expect(now?.csrf).not.toBe(before.csrf);
  });

  test.each([PATHS.otpChallenge, PATHS.otpEnrol, PATHS.otpEnrolled])(
    '8.29: the cookie of before opens nothing: %s',
    async (path) => {
      const { story, earlier } = await risen();
      const copy = () => story.browser(`genkan=${earlier}`);
      expect((await copy().open(path)).status).toBe(401);
      expect(await copy().open(PATHS.home)).toMatchObject({ status: 303, location: PATHS.signIn });
      const form = { csrf: 'csrf-1', nonce: 'b'.repeat(22), otp: '123456', device: device.id };
      expect((await copy().post(PATHS.otpChallenge, form)).status).toBe(401);
    },
  );

  test('identity is asked nothing anew: nothing has changed there', async () => {
    const { story, member } = await risen();
    await member.open(PATHS.home);
    expect(story.asked().filter((name) => name === 'identity readGate')).toHaveLength(1);
  });

  test('a page that was opened before still logs out: what ends is what the cookie opens', async () => {
    const { story, before, member } = await risen();
    const risenTo = sidOf(member);
    const left = await member.post(PATHS.signOut, { csrf: before.csrf, nonce: 'a'.repeat(22) });
    expect(left.location).toBe(`${PATHS.signIn}?banner=signed-out`);
    expect(story.asked()).toContain('identity endSession');
    expect(await story.sessions.read(risenTo)).toBeNull();
    expect(sidOf(member)).toBe('');
  });
});

test.each<[Level, string, number]>([
  ['full', PATHS.home, 303],
  ['password', PATHS.otpChallenge, 401],
  ['first-login', PATHS.birthDate, 401],
])(
  '8.29: a log-out (%s) holds though Redis brings the session back: identity was told',
  async (level, path, out) => {
    const ended: string[] = [];
    const state = level === 'first-login' ? 'invited' : 'open';
    const readGate = async () => gateOf({ state, endedSids: ended });
    const endSession = async () => {
      ended.push('handle-1');
      return {};
    };
    const readFirstLogin = async () => firstLoginAt('birth-date');
    const story = await begin({ ...told, identity: { readGate, endSession, readFirstLogin } });
    const member = await story.browserWith({ level });
    const key = story.store.keys().find((name) => name.startsWith('s:')) ?? '';
    const lost = (await story.store.get(key)) ?? '';
    const copy = story.browser(`genkan=${sidOf(member)}`);
    expect((await copy.open(path)).status).toBe(200);
    await member.post(PATHS.signOut, { csrf: 'csrf-1', nonce: 'a'.repeat(22) });
    await story.store.put(key, lost, 900);
    for (const seconds of [0, 6]) {
      story.clock.advance(seconds * 1000);
      expect((await story.browser(`genkan=${sidOf(copy)}`).open(path)).status).toBe(out);
    }
  },
);
