import { expect, test } from '@jest/globals';
import { parseBirthDate } from './birth-date.ts';
import { japaneseEraYear } from './era.ts';

test.each([
  '19801201',
  '１９８０１２０１',
  '1980-12-01',
  '1980/12/1',
  '1980年12月1日',
  '昭和55年12月1日',
  'S55.12.1',
  'ｓ５５．１２．１',
  ' 昭和 55 年 12 月 1 日 ',
])('%s is 1 December 1980', (typed) => {
  expect(parseBirthDate(typed)).toBe('1980-12-01');
});

test.each(['', '1980', '19801301', '19800230', '20250229', '80-12-01', '昭和', 'あ', '198012011'])(
  '%s is no day',
  (typed) => {
    expect(parseBirthDate(typed)).toBeNull();
  },
);

test('the first year of an era is 元年', () => {
  expect(parseBirthDate('令和元年5月1日')).toBe('2019-05-01');
  expect(japaneseEraYear('2019-05-01')).toBe('令和元年');
  expect(japaneseEraYear('2019-04-30')).toBe('平成31年');
  expect(japaneseEraYear('1867-01-01')).toBeNull();
});
