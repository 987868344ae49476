import { Secret, systemRandom } from '@genkan/kernel';
import { fakeClock } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import { codeAt } from '../testing/authenticator.ts';
import { createTotp } from './totp.ts';

/** RFC 6238, appendix B: the ASCII secret 12345678901234567890. */
const RFC_SECRET = new Secret('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');

function totpAt(iso: string) {
  return createTotp({ issuer: '新KOSMO', clock: fakeClock(iso), random: systemRandom });
}

describe('RFC 6238, appendix B, the last six of eight digits', () => {
  test.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2005-03-18T01:58:31Z', '050471'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
    ['2603-10-11T11:33:20Z', '353130'],
  ])('%s', async (iso, code) => {
    const step = Math.floor(Date.parse(iso) / 30_000);
    expect(await totpAt(iso).check(RFC_SECRET, code)).toEqual({ kind: 'right', step, drift: 0 });
    expect(codeAt(RFC_SECRET.reveal(), new Date(iso))).toBe(code);
  });
});

describe('one step to either side', () => {
  const now = '2026-12-01T01:00:00Z';
  const step = Date.parse(now) / 30_000;
  const codeOf = (steps: number) => codeAt(RFC_SECRET.reveal(), new Date(Date.parse(now) + steps * 30_000));

  test.each([-1, 0, 1])('%i: right, and the step is the code’s own', async (drift) => {
    expect(await totpAt(now).check(RFC_SECRET, codeOf(drift))).toEqual({
      kind: 'right',
      step: step + drift,
      drift,
    });
  });

  test.each([-10, -2, 2, 10])('%i: refused, with the word on the clock', async (drift) => {
    expect(await totpAt(now).check(RFC_SECRET, codeOf(drift))).toMatchObject({
      kind: 'clock',
      ahead: drift > 0,
    });
  });

  test.each([-11, 11])('%i: wrong', async (drift) => {
    expect(await totpAt(now).check(RFC_SECRET, codeOf(drift))).toEqual({ kind: 'wrong' });
  });

  test('whose code is it? exactly that step’s', async () => {
    expect(await totpAt(now).isCodeOf(RFC_SECRET, codeOf(0), step)).toBe(true);
    expect(await totpAt(now).isCodeOf(RFC_SECRET, codeOf(1), step)).toBe(false);
  });
});

describe('what the phone scans', () => {
  test('a secret has 160 bits and is never the same', () => {
    const totp = totpAt('2026-12-01T01:00:00Z');
    const secret = totp.newSecret().reveal();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totp.newSecret().reveal()).not.toBe(secret);
  });

  test('the URI names issuer and member, in the order and spelling that apps read', () => {
    expect(totpAt('2026-12-01T01:00:00Z').uri(RFC_SECRET, 'kg7m4821')).toBe(
      `otpauth://totp/${encodeURIComponent('新KOSMO')}:kg7m4821?secret=${RFC_SECRET.reveal()}&issuer=${encodeURIComponent('新KOSMO')}`,
    );
  });
});
