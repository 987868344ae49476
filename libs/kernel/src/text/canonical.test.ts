import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalDeviceName,
  canonicalEmail,
  canonicalOtp,
  canonicalPassword,
  canonicalTemporaryPassword,
  canonicalText,
  canonicalUserId,
} from './canonical.ts';

describe('what Japanese keyboards type becomes one form', () => {
  test.each([
    ['ＫＧ７ｍ４８２１', 'kg7m4821'],
    [' kg7m-4821 ', 'kg7m-4821'],
    ['kg7m－4821', 'kg7m-4821'],
    ['kg7m‐4821', 'kg7m-4821'],
    ['kg7m−4821', 'kg7m-4821'],
    ['kg7mー4821', 'kg7m-4821'],
    ['kg7m\u200B4821', 'kg7m4821'],
    ['Hanako＠Example', 'hanako@example'],
  ])('user ID %s', (typed, expected) => {
    expect(canonicalUserId(typed)).toBe(expected);
  });

  test.each(['pass¥word1', 'pass￥word1', 'pass＼word1', 'pass\\word1'])('¥ key in %s', (typed) => {
    expect(canonicalPassword(typed)).toBe('pass\\word1');
  });

  test('a password keeps its case and its inner spaces', () => {
    expect(canonicalPassword('　ＡbC dＥ　')).toBe('AbC dE');
  });

  test.each(['7kqm 3xtp wh4r', '７ＫＱＭ　３ＸＴＰ　ＷＨ４Ｒ', '7KQM\u00A03XTP-WH4R'])(
    'temporary password %s',
    (typed) => {
      expect(canonicalTemporaryPassword(typed)).toBe('7KQM3XTPWH4R');
    },
  );

  test.each(['１２３４５６', '123 456', '123-456', ' １２３　４５６ '])('code %s', (typed) => {
    expect(canonicalOtp(typed)).toBe('123456');
  });

  test('composed and decomposed kana are the same name', () => {
    expect(canonicalText('か\u3099き')).toBe(canonicalText('がき'));
    expect(canonicalDeviceName('新ＫＯＳＭＯ')).toBe('新kosmo');
  });

  test('the domain of an address is lower case, its local part stays', () => {
    expect(canonicalEmail(' Hanako＠Example.JP ')).toBe('Hanako@example.jp');
  });
});

test.each([
  ['text', canonicalText],
  ['user ID', canonicalUserId],
  ['password', canonicalPassword],
  ['temporary password', canonicalTemporaryPassword],
  ['code', canonicalOtp],
  ['device name', canonicalDeviceName],
  ['e-mail', canonicalEmail],
])('canonical %s is idempotent', (_name, canonical) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(canonical(canonical(typed))).toBe(canonical(typed));
    }),
  );
});
