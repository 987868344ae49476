import { hrEmployeeHired } from '@genkan/contracts';
import { settingsMissingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { onboardingSettings } from './config.ts';

const SOCIETIES: [string, boolean][] = [
  ['sample-kenpo', true],
  ['ab', true],
  ['2nd-kenpo', true],
  ['a'.repeat(39), true],
  ['a', false],
  ['a'.repeat(40), false],
  ['-kenpo', false],
  ['Kenpo', false],
  ['ken/po', false],
];

test.each(SOCIETIES)('the society %j: what a deployment may be called, events may name', (society, isOne) => {
  expect(onboardingSettings.shape.SOCIETY.safeParse(society).success).toBe(isOne);
  expect(hrEmployeeHired.schema.safeParse({ ...hrEmployeeHired.example, society }).success).toBe(isOne);
});

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(onboardingSettings)).toEqual([]);
});
