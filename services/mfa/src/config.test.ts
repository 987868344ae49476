import { settingsMissingInHandbook } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import { mfaSettings } from './config.ts';

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(mfaSettings)).toEqual([]);
});

describe('8.20: the issuer in the QR code', () => {
  const read = (issuer: string) => mfaSettings.shape.OTP_ISSUER.safeParse(issuer).success;

  test.each(['新KOSMO', 'Sample Kenpo (member portal)', '100% 健保', '健保：会員'])('may be %s', (issuer) => {
    expect(read(issuer)).toBe(true);
  });

  test.each(['Kenpo: portal', ':', 'Kenpo%3Aportal', 'a%3ab', '  '])('may not be %j', (issuer) => {
    expect(read(issuer)).toBe(false);
  });
});
