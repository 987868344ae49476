import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { birthDateStates } from './birth-date.states.tsx';

test('it asks as the manual does', () => {
  expect(wordsOf(htmlOf(birthDateStates, 'fresh'))).toContain(
    '西暦で生年月日８桁を入力し、「実行」を押下してください。',
  );
});

test('8.16: the birth date is read back with its era, beside what it was read from', () => {
  const refused = htmlOf(birthDateStates, 'refused');
  expect(wordsOf(refused)).toContain('「19801201」を読み取った日付 1980年（昭和55年）12月1日');
  expect(refused).toContain('<p class="reading" id="birth-date-reading" data-reading="birth-date">');
  expect(htmlOf(birthDateStates, 'fresh')).not.toContain('birth-date-reading');
});
