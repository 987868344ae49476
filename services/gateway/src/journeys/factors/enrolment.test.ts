import { PATHS, PROBLEMS, type ProblemCode, problem } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Mfa } from '../../clients/mfa.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { enrolmentOf } from '../../testing/enrolment-of.ts';
import { gateOf } from '../../testing/gate-of.ts';
import { readPage } from '../../testing/read-page.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { bannerWords } from '../../text/banners.ts';
import { textIn } from '../../text/text.ts';

const begin = tellStories();
const TYPED = { otp: '123456', deviceName: '私の電話' };
const PENDING = enrolmentOf().pendingId;

/** A member with the password proven and no factor yet. */
async function beginSetUp(told: Partial<Mfa> = {}, gate = gateOf()) {
  const listDevices = async () => factorsWith();
  const mfa = { listDevices, startEnrolment: async () => enrolmentOf(), ...told };
  const story = await begin({ identity: { readGate: async () => gate }, mfa });
  return { story, member: await story.browserWith({ level: 'password', amr: ['pwd'] }) };
}

const refusing = (error: Error) => beginSetUp({ confirmEnrolment: () => Promise.reject(error) });

describe('the page of the set-up', () => {
  test('asks for a key under the user ID and shows it, with the name that the manual suggests', async () => {
    const { story, member } = await beginSetUp();
    const shown = await member.open(PATHS.otpEnrol);
    expect(shown.status).toBe(200);
    expect(story.askedWith('mfa startEnrolment')).toEqual([{ kind: 'otp', accountLabel: gateOf().userId }]);
    for (const group of ['JBSW', 'Y3DP', 'EHPK', '3PXP']) expect(shown.html).toContain(group);
    const { filled, hasBanner } = readPage(shown.html);
    expect(filled).toMatchObject({ pendingId: PENDING, deviceName: '新KOSMO' });
    expect(hasBanner).toBe(false);
  });

  test('tells whoever chose passkeys that they come later', async () => {
    const { member } = await beginSetUp({}, gateOf({ method: 'passkey' }));
    expect(readPage((await member.open(PATHS.otpEnrol)).html).hasBanner).toBe(true);
  });

  test('8.8: tells whoever comes back that an app set up before still works', async () => {
    const { member } = await beginSetUp({
      startEnrolment: async () => ({ ...enrolmentOf(), earlierStillGood: true }),
    });
    const { html } = await member.open(PATHS.otpEnrol);
    expect(html).toContain(bannerWords.ja['earlier-key'].body);
  });

  test('is there for whoever has just completed the first login, too', async () => {
    const { story } = await beginSetUp();
    const member = await story.browserWith({ level: 'password', amr: ['pwd'], justCompleted: true });
    expect((await member.open(PATHS.otpEnrol)).status).toBe(200);
  });

  test('is not for whoever has a factor: that one is asked for', async () => {
    const { story, member } = await beginSetUp({ listDevices: async () => factorsWith(deviceOf()) });
    expect((await member.open(PATHS.otpEnrol)).location).toBe(PATHS.otpChallenge);
    expect(story.asked()).not.toContain('mfa startEnrolment');
  });

  test('leads on whoever has just registered a factor in another browser', async () => {
    const answers = [factorsWith(), factorsWith(deviceOf())];
    const { member } = await beginSetUp({
      listDevices: async () => answers.shift() ?? factorsWith(),
      startEnrolment: () => Promise.reject(problem('factor-exists')),
    });
    expect((await member.open(PATHS.otpEnrol)).location).toBe(PATHS.otpChallenge);
  });

  test.each<[string, Error, ProblemCode]>([
    ['the time for it is over', problem('enrolment-closed'), 'enrolment-closed'],
    ['mfa does not answer', new ServiceUnavailable('mfa'), 'store-unavailable'],
  ])('is not there where %s', async (_what, error, code) => {
    const { member } = await beginSetUp({ startEnrolment: () => Promise.reject(error) });
    const shown = await member.open(PATHS.otpEnrol);
    expect(shown.status).toBe(PROBLEMS[code].status);
    expect(shown.html).toContain(PROBLEMS[code].helpCode);
  });
});

describe('a slip is told before a guess is spent on it', () => {
  test.each([
    ['nothing', { otp: '', deviceName: '' }, ['otp', 'device-name']],
    ['no code', { ...TYPED, otp: ' 　' }, ['otp']],
    ['five digits', { ...TYPED, otp: '12345' }, ['otp']],
    ['no name', { ...TYPED, deviceName: ' ' }, ['device-name']],
    ['a name of 41 letters', { ...TYPED, deviceName: 'あ'.repeat(41) }, ['device-name']],
    ['a name that turns the line around', { ...TYPED, deviceName: 'a\u202Eb' }, ['device-name']],
  ])('%s', async (_what, typed, marked) => {
    const { story, member } = await beginSetUp();
    const answer = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, typed);
    expect(answer.status).toBe(422);
    const seen = readPage(answer.html);
    expect(seen.marked).toEqual(marked);
    expect(seen.filled.otp ?? '').toBe(typed.otp);
    expect(seen.filled.pendingId).toBe(PENDING);
    expect(story.asked()).not.toContain('mfa confirmEnrolment');
  });
});

describe('a code that mfa refuses', () => {
  test.each(['code-wrong', 'code-clock'] as const)('%s: it goes, the name stays', async (code) => {
    const { member } = await refusing(problem(code, { attemptsLeft: 3 }));
    const answer = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, TYPED);
    expect(answer.status).toBe(422);
    const { marked, filled } = readPage(answer.html);
    expect(marked).toEqual(['otp']);
    expect(filled.otp).toBeUndefined();
    expect(filled.deviceName).toBe(TYPED.deviceName);
  });

  test('for a name that another device has: the code stays', async () => {
    const { member } = await refusing(problem('device-name-invalid', { reason: 'taken' }));
    const answer = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, TYPED);
    expect(answer.status).toBe(422);
    expect(readPage(answer.html)).toMatchObject({ marked: ['device-name'], filled: TYPED });
  });

  test('too often: until when', async () => {
    const { member } = await refusing(problem('throttled', { until: '2026-04-01T00:12:00Z' }));
    const answer = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, TYPED);
    expect(answer.status).toBe(429);
    expect(answer.html).toContain(textIn('ja').time.clock(9, 12));
  });

  test('of a key that is over: a new key, and it says so', async () => {
    const { member } = await refusing(problem('enrolment-expired'));
    const answer = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, TYPED);
    expect(answer.location.split('?')[0]).toBe(PATHS.otpEnrol);
    expect(answer.location).toContain('enrolment-expired');
    expect(readPage((await member.open(answer.location)).html).hasBanner).toBe(true);
  });

  test.each<[ProblemCode]>([['enrolment-closed'], ['fresh-sign-in-needed'], ['too-many-devices']])(
    '%s: a page that says so, and no session rises',
    async (code) => {
      const { member } = await refusing(problem(code));
      const session = member.cookies().genkan;
      const answer = await member.submit(PATHS.otpEnrol, PATHS.otpEnrol, TYPED);
      expect(answer.status).toBe(PROBLEMS[code].status);
      expect(answer.html).toContain(PROBLEMS[code].helpCode);
      expect(member.cookies().genkan).toBe(session);
    },
  );
});

test('an entry of an app always has a name, be it the portal’s', async () => {
  const labels: unknown[] = [];
  const mfa = {
    listDevices: async () => factorsWith(),
    startEnrolment: async (_who: unknown, { accountLabel }: { accountLabel: string }) => {
      labels.push(accountLabel);
      return enrolmentOf();
    },
  };
  const identity = { readGate: async () => gateOf({ userId: '' }) };
  const story = await begin({ identity, mfa });
  const member = await story.browserWith({ level: 'password', amr: ['pwd'] });
  expect((await member.open(PATHS.otpEnrol)).status).toBe(200);
  expect(labels).toEqual([story.house.societies.ja.portalName]);
});
