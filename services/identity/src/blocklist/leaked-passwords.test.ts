import { expect, test } from '@jest/globals';
import { dictionary } from '@zxcvbn-ts/language-common';
import { isLeakedPassword } from './leaked-passwords.ts';

test('all of the first 3 000 that the manual allows are refused', () => {
  const first = dictionary['passwords-common'].filter(({ length }) => length >= 8).slice(0, 3000);
  expect(first).toHaveLength(3000);
  expect(first.filter((password) => !isLeakedPassword(password))).toEqual([]);
});

test.each(['Steelers', 'QWER1234', 'corvette'])('%s is leaked', (password) => {
  expect(isLeakedPassword(password)).toBe(true);
});

test.each(['mukashimukashi', 'hanako90dearuyo', '8402759163', ''])('%s is not', (password) => {
  expect(isLeakedPassword(password)).toBe(false);
});
