import { type FactorsOfAccount, PATHS, problem } from '@genkan/contracts';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { Session } from '../../domain/session.ts';
import type { Browser } from '../../testing/browser.ts';
import { deviceOf, factorsWith } from '../../testing/device-of.ts';
import { readPage } from '../../testing/read-page.ts';
import { tellStories } from '../../testing/tell-stories.ts';
import { textIn } from '../../text/text.ts';
import { otp } from './otp.ts';

const begin = tellStories();
const PHONE = deviceOf();
const PASSWORD: Partial<Session> = { level: 'password', amr: ['pwd'] };
const SPARE = deviceOf({ id: 'b8b5dd5c-6a1d-4f6b-9b5c-1d2e3f405162', name: '予備' });

/** A member whose code mfa refuses. `devices`: what mfa lists, one answer after another; the last one stays. */
async function refusing(error: Error, devices = [[PHONE, SPARE]]) {
  const answers = [...devices];
  const story = await begin({
    mfa: {
      listDevices: async () => factorsWith(...((answers.length > 1 ? answers.shift() : answers[0]) ?? [])),
      verifyChallenge: () => Promise.reject(error),
    },
  });
  return story.browserWith({ level: 'password', amr: ['pwd'] });
}

/** Sends a code of the phone. */
const send = (member: Browser) =>
  member.submit(PATHS.otpChallenge, PATHS.otpChallenge, { device: PHONE.id, otp: '123456' });

test.each(['code-wrong', 'code-used', 'code-late', 'code-clock'] as const)(
  '%s: the code goes, the device stays chosen, nobody comes in',
  async (code) => {
    const member = await refusing(problem(code, { attemptsLeft: 2 }));
    const session = member.cookies().genkan;
    const answer = await send(member);
    expect(answer.status).toBe(422);
    const { marked, filled, chosen } = readPage(answer.html);
    expect([marked, filled.otp, chosen]).toEqual([['otp'], undefined, { device: PHONE.id }]);
    expect(member.cookies().genkan).toBe(session);
  },
);

test('a wrong code: with the attempts that are left', async () => {
  const member = await refusing(problem('code-wrong', { attemptsLeft: 2 }));
  const { html } = await send(member);
  expect(html).toContain(textIn('ja').attemptsLeft(2));
});

test('a device that was removed meanwhile: another one may be chosen', async () => {
  const member = await refusing(problem('device-unknown'));
  const answer = await send(member);
  expect(answer.status).toBe(422);
  expect(readPage(answer.html).marked).toEqual(['device']);
});

test('too many wrong codes: until when', async () => {
  const member = await refusing(problem('throttled', { until: '2026-04-01T00:12:00Z' }));
  const answer = await send(member);
  expect(answer.status).toBe(429);
  expect(answer.html).toContain(textIn('ja').time.clock(9, 12));
});

test('an outage: nobody comes in, and nobody is sent away', async () => {
  const member = await refusing(new ServiceUnavailable('mfa'));
  const session = member.cookies().genkan;
  expect((await send(member)).status).toBe(503);
  expect(member.cookies().genkan).toBe(session);
});

test('the last device was removed meanwhile: to the set-up', async () => {
  const member = await refusing(problem('factor-missing'), [[PHONE], []]);
  const answer = await send(member);
  expect(answer.location).toBe(PATHS.otpEnrol);
});

describe('8.14: while codes are not looked at', () => {
  const until = '2026-04-01T00:12:00Z';

  test('the question is not asked, and the page says until when', async () => {
    const listDevices = async () => ({ ...factorsWith(PHONE), pausedUntil: until });
    const member = await (await begin({ mfa: { listDevices } })).browserWith(PASSWORD);
    const { status, html } = await member.open(PATHS.otpChallenge);
    expect([status, html.includes(textIn('ja').time.clock(9, 12))]).toEqual([429, true]);
    expect(html).toContain(otp.locked.ja);
    expect(html).not.toContain('name="otp"');
  });

  test('a key is not shown either', async () => {
    const mfa = {
      listDevices: async () => factorsWith(),
      startEnrolment: () => Promise.reject(problem('throttled', { until })),
    };
    const member = await (await begin({ mfa })).browserWith(PASSWORD);
    const { status, html } = await member.open(PATHS.otpEnrol);
    expect([status, html.includes(textIn('ja').time.clock(9, 12))]).toEqual([429, true]);
  });

  test('an older mfa, which says nothing of it, is asked as ever', async () => {
    const listDevices = async () => ({ devices: [PHONE], strongFactors: 1 }) as FactorsOfAccount;
    const member = await (await begin({ mfa: { listDevices } })).browserWith(PASSWORD);
    expect((await member.open(PATHS.otpChallenge)).status).toBe(200);
  });
});
