import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../time/tokyo.ts';
import { parseBirthDate } from './birth-date.ts';
import { japaneseEraYear } from './era.ts';

test('the first year of an era is 元年', () => {
  expect(parseBirthDate('令和元年5月1日')).toBe('2019-05-01');
  expect(japaneseEraYear('2019-05-01')).toBe('令和元年');
  expect(japaneseEraYear('2019-04-30')).toBe('平成31年');
  expect(japaneseEraYear('1867-01-01')).toBeNull();
});

/** First year, first and last day, and every word for it. */
const ERAS = [
  { year: 1868, first: '1868-01-25', last: '1912-07-30', words: ['明治', '明', 'M', 'm', 'Ｍ', 'ｍ', '㍾'] },
  { year: 1912, first: '1912-07-30', last: '1926-12-25', words: ['大正', '大', 'T', 't', 'Ｔ', 'ｔ', '㍽'] },
  { year: 1926, first: '1926-12-25', last: '1989-01-07', words: ['昭和', '昭', 'S', 's', 'Ｓ', 'ｓ', '㍼'] },
  { year: 1989, first: '1989-01-08', last: '2019-04-30', words: ['平成', '平', 'H', 'h', 'Ｈ', 'ｈ', '㍻'] },
  { year: 2019, first: '2019-05-01', last: '2117-12-31', words: ['令和', '令', 'R', 'r', 'Ｒ', 'ｒ', '㋿'] },
];
const MARKS = [...'-－ー−‐–—/／・･.．。｡,，、､ 　'];
const dayFrom = (from: string, until: string) =>
  fc
    .date({ min: new Date(from), max: new Date(until), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const partsOf = (isoDate: string) => isoDate.split('-').map(Number) as [number, number, number];
const padded = (n: number) => String(n).padStart(2, '0');
const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

describe('8.16: what is written in any of the ways is read as the day that was meant', () => {
  const way = fc.record({
    mark: fc.constantFrom(...MARKS),
    form: fc.constantFrom('separated', 'padded', 'kanji', 'compact'),
    width: fc.constantFrom(wide, (text: string) => text),
  });
  type Way = typeof way extends fc.Arbitrary<infer T> ? T : never;
  const write = (year: string, [month, day]: [number, number], { mark, form, width }: Way) => {
    const forms = {
      separated: [year, month, day].join(mark),
      padded: [year, padded(month), padded(day)].join(mark),
      kanji: `${year}年${month}月${day}日`,
      compact: `${year}${padded(month)}${padded(day)}`,
    };
    return width(forms[form as keyof typeof forms]);
  };

  test('in western years', () => {
    fc.assert(
      fc.property(dayFrom('1868-01-25', '2117-12-31'), way, (isoDate, how) => {
        const [year, month, day] = partsOf(isoDate);
        expect(parseBirthDate(write(String(year), [month, day], how))).toBe(isoDate);
      }),
    );
  });

  test.each(ERAS)('in years of $words.0', ({ year: first, first: from, last, words }) => {
    const inEra = fc.tuple(dayFrom(from, last), way, fc.constantFrom(...words), fc.boolean());
    fc.assert(
      fc.property(inEra, ([isoDate, how, word, asFirst]) => {
        const [year, month, day] = partsOf(isoDate);
        const number = year - first + 1;
        const inDigits = how.form === 'compact' ? padded(number) : String(number);
        const ofEra = number === 1 && asFirst ? '元' : inDigits;
        expect(parseBirthDate(`${word}${write(ofEra, [month, day], how)}`)).toBe(isoDate);
      }),
    );
  });

  test.each(ERAS)('and not where $words.0 has no such day', ({ year: first, first: from, last, words }) => {
    const before = { day: `${first}-01-01`, until: addDays(from, -1) };
    const after = { day: addDays(last, 1), until: `${first + 98}-12-31` };
    const outside = [before, after].filter(({ day, until }) => day <= until);
    const days = fc.oneof(...outside.map(({ day, until }) => dayFrom(day, until)));
    fc.assert(
      fc.property(days, fc.constantFrom(...words), way, (isoDate, word, how) => {
        const [year, month, day] = partsOf(isoDate);
        const number = year - first + 1;
        const ofEra = how.form === 'compact' ? padded(number) : String(number);
        expect(parseBirthDate(`${word}${write(ofEra, [month, day], how)}`)).toBeNull();
      }),
    );
  });

  test('the reading of a day, typed in, is that day', () => {
    fc.assert(
      fc.property(dayFrom('1868-01-25', '2117-12-31'), (isoDate) => {
        const [, month, day] = partsOf(isoDate);
        expect(parseBirthDate(`${japaneseEraYear(isoDate)}${month}月${day}日`)).toBe(isoDate);
      }),
    );
  });
});
