import { expect, test } from '@jest/globals';
import { mayBeBirthDate } from './birth-date-rule.ts';

test.each([
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2026-04-01', true],
  ['2026-04-02', false],
  ['2099-01-01', false],
])('born on %s, read on 1 April 2026: %s', (birthDate, expected) => {
  expect(mayBeBirthDate(birthDate, '2026-04-01')).toBe(expected);
});
