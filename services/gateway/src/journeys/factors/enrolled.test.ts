import { PATHS, problem } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { Mfa } from '../../clients/mfa.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { enrolmentOf } from '../../testing/enrolment-of.ts';
import { gateOf } from '../../testing/gate-of.ts';
import { tellStories } from '../../testing/tell-stories.ts';

const begin = tellStories();
const NEW = deviceOf({ name: '私の電話', enrolledAt: '2026-04-01T00:00:00Z', lastUsedAt: null });
const TYPED = { otp: '１２３ ４５６', deviceName: ' 私の電話 ' };
const CONFIRMED = { deviceId: NEW.id, strongFactors: 1, amr: ['otp'] };

/** A member at the set-up, whose code is right. */
async function beginConfirming(confirmed: Partial<Awaited<ReturnType<Mfa['confirmEnrolment']>>> = {}) {
  let isEnrolled = false;
  const story = await begin({
    mfa: {
      listDevices: async () => (isEnrolled ? factorsWith(NEW) : factorsWith()),
      startEnrolment: async () => enrolmentOf(),
      confirmEnrolment: async () => {
        isEnrolled = true;
        return { ...CONFIRMED, ...confirmed };
      },
    },
  });
  const member = await story.browserWith({ level: 'password', amr: ['pwd'] });
  return { story, member, confirm: () => member.submit(PATHS.otpEnrol, PATHS.otpEnrol, TYPED) };
}

describe('the first factor', () => {
  test('is confirmed with the code and the name as they were typed, for the key that was shown', async () => {
    const { story, confirm } = await beginConfirming();
    await confirm();
    expect(story.askedWith('mfa confirmEnrolment')).toEqual([
      { pendingId: enrolmentOf().pendingId, answer: { code: TYPED.otp }, deviceName: TYPED.deviceName },
    ]);
  });

  test('opens the portal by another session, and the one that proved the password is over', async () => {
    const { story, member, confirm } = await beginConfirming();
    const before = story.browser(`genkan=${member.cookies().genkan}`);
    expect(await confirm()).toMatchObject({ status: 303, location: PATHS.otpEnrolled });
    expect((await member.open(PATHS.home)).status).toBe(200);
    expect((await before.open(PATHS.otpEnrol)).status).toBe(401);
  });

  test('proves itself beside the password, from now on', async () => {
    const { story, member, confirm } = await beginConfirming();
    story.clock.advance(60_000);
    await confirm();
    expect(await story.sessions.read(member.cookies().genkan ?? '')).toMatchObject({
      level: 'full',
      amr: ['pwd', 'otp'],
      authTime: Date.parse('2026-04-01T00:01:00Z') / 1000,
    });
  });

  test('that another browser has registered meanwhile is asked for', async () => {
    let isElsewhere = false;
    const story = await begin({
      mfa: {
        listDevices: async () => (isElsewhere ? factorsWith(NEW) : factorsWith()),
        confirmEnrolment: () => {
          isElsewhere = true;
          return Promise.reject(problem('factor-exists'));
        },
      },
    });
    const member = await story.browserWith({ level: 'password', amr: ['pwd'] });
    const form = { csrf: 'csrf-1', nonce: 'a'.repeat(22), pendingId: NEW.id };
    const answer = await member.post(PATHS.otpEnrol, { ...form, ...TYPED });
    expect(answer).toMatchObject({ status: 303, location: PATHS.otpChallenge });
  });
});

describe('the page at the end', () => {
  test('names the device and the user ID, and mfa is not asked for what it has just said', async () => {
    const { story, member, confirm } = await beginConfirming({ factors: factorsWith(NEW) });
    const { location } = await confirm();
    const asked = story.asked().length;
    const shown = await member.open(location);
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('私の電話');
    expect(shown.html).toContain(gateOf().userId);
    expect(story.asked()).toHaveLength(asked);
  });

  test('an older mfa that leaves it out is asked, once', async () => {
    const { story, member, confirm } = await beginConfirming();
    const { location } = await confirm();
    const asked = story.asked().length;
    expect((await member.open(location)).html).toContain('私の電話');
    expect(story.asked().slice(asked)).toEqual(['mfa listDevices']);
  });

  test('names the newest of several', async () => {
    const old = deviceOf({ id: 'b8b5dd5c-6a1d-4f6b-9b5c-1d2e3f405162', name: '古い電話' });
    const story = await begin({ mfa: { listDevices: async () => factorsWith(old, NEW) } });
    const { html } = await (await story.browserWith()).open(PATHS.otpEnrolled);
    expect(html).toContain('私の電話');
    expect(html).not.toContain('古い電話');
  });

  test('is not for whoever has none', async () => {
    const story = await begin({ mfa: { listDevices: async () => factorsWith() } });
    expect((await (await story.browserWith()).open(PATHS.otpEnrolled)).location).toBe(PATHS.home);
  });
});
