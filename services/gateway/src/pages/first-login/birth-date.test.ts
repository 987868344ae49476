import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { birthDateStates } from './birth-date.states.tsx';

test('it asks as the manual does', () => {
  expect(wordsOf(htmlOf(birthDateStates, 'fresh'))).toContain(
    '西暦で生年月日８桁を入力し、「実行」を押下してください。',
  );
});

test('the birth date is read back with its era', () => {
  expect(wordsOf(htmlOf(birthDateStates, 'refused'))).toContain('1980年（昭和55年）12月1日');
  expect(htmlOf(birthDateStates, 'fresh')).not.toContain('birth-date-reading');
});
