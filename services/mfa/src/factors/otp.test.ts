import { Secret, systemRandom } from '@genkan/kernel';
import { fakeClock } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import { codeAt } from '../testing/authenticator.ts';
import { createOtp } from './otp.ts';

const NOW = '2026-12-01T01:00:00Z';
const STEP = Date.parse(NOW) / 30_000;
const SECRET = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');

const otp = createOtp({ issuer: '新KOSMO', clock: fakeClock(NOW), random: systemRandom });
const device = { secret: SECRET, lastStep: STEP - 2, drift: 0, hints: [] };
const codeOf = (steps: number) => codeAt(SECRET.reveal(), new Date(Date.parse(NOW) + steps * 30_000));
const wrong = codeOf(500);

describe('what is answered is a code, or it is no answer', () => {
  test.each([['123456'], ['１２３ ４５６']])('%s', (code) => {
    expect(otp.readAnswer({ code })).toBe('123456');
  });

  test.each([
    [{}],
    [{ code: '' }],
    [{ code: 123456 }],
    [{ code: null }],
    [{ code: ['123456'] }],
    [{ response: '123456' }],
    [{ code: `${' '.repeat(59)}123456` }],
  ])('%j is none, and its refusal says so', (answer) => {
    expect(otp.readAnswer(answer)).toBeNull();
    expect(otp.malformed).toBe('code-malformed');
  });
});

describe('enrolling', () => {
  test('shows the key of what is pending, the same each time', async () => {
    const pending = await otp.begin();
    const shown = await otp.show(pending, { accountLabel: 'kg7m4821' });
    expect(shown).toEqual({
      secret: pending.secret.reveal(),
      otpauthUri: expect.stringContaining(`:kg7m4821?secret=${pending.secret.reveal()}&`),
    });
    expect(await otp.show(pending, { accountLabel: 'kg7m4821' })).toEqual(shown);
    expect((await otp.begin()).secret.reveal()).not.toBe(pending.secret.reveal());
  });

  test('its code makes a credential in which that code is used up', async () => {
    const confirmed = await otp.confirm({ secret: SECRET }, codeOf(1));
    expect(confirmed).toEqual({
      credential: { secret: SECRET, lastStep: STEP + 1, drift: 1, hints: [] },
    });
    const credential = { ...device, lastStep: STEP + 1 };
    expect(await otp.wasConfirmedBy(credential, codeOf(1))).toBe(true);
    expect(await otp.wasConfirmedBy(credential, codeOf(0))).toBe(false);
    expect(await otp.verify(credential, codeOf(1))).toEqual({ refused: 'code-used' });
  });

  test('a wrong code and a wrong clock are told apart', async () => {
    expect(await otp.confirm({ secret: SECRET }, wrong)).toEqual({ refused: 'code-wrong' });
    expect(await otp.confirm({ secret: SECRET }, codeOf(5))).toEqual({ refused: 'code-clock' });
  });
});

describe('signing in', () => {
  test('nothing is asked: an app answers by itself', async () => {
    expect(await otp.challenge(device)).toBeNull();
  });

  test('a right code is used up where no later one was, and where none has hinted at it', async () => {
    expect(await otp.verify(device, codeOf(-1))).toEqual({
      change: {
        when: { lastStep: { $lt: STEP - 1 }, hints: { $ne: STEP - 1 } },
        set: { lastStep: STEP - 1, drift: -1, late: null },
      },
    });
  });

  test('a used code and one that was hinted at', async () => {
    expect(await otp.verify({ ...device, lastStep: STEP }, codeOf(0))).toEqual({ refused: 'code-used' });
    expect(await otp.verify({ ...device, lastStep: STEP }, codeOf(-1))).toEqual({ refused: 'code-used' });
    expect(await otp.verify({ ...device, hints: [STEP] }, codeOf(0))).toEqual({ refused: 'code-used' });
  });

  test('a code still to come is a hint, and is used up before that is told; a past one is only remembered', async () => {
    expect(await otp.verify(device, codeOf(5))).toEqual({
      refused: 'code-clock',
      change: {
        when: { hints: { $ne: STEP + 5 } },
        push: { hints: { value: STEP + 5, last: 20 } },
      },
    });
    expect(await otp.verify(device, codeOf(-5))).toEqual({
      refused: 'code-late',
      change: { when: { late: { $ne: STEP - 5 } }, set: { late: STEP - 5 } },
    });
    expect(await otp.verify(device, wrong)).toEqual({ refused: 'code-wrong' });
  });
});
