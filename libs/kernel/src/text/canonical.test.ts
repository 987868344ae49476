import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalDate,
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

/** Each key, and what input methods write for it in full and in half width. */
const WRITTEN_FOR: [key: string, marks: string][] = [
  ['-', 'ーｰ－‐‑‒–—―−﹣﹘'],
  ['~', '〜～‾￣¯'],
  ['.', '。｡．'],
  [',', '、､，'],
  ['/', '・･／'],
  ['[', '「｢［'],
  [']', '」｣］'],
  ['{', '『｛'],
  ['}', '』｝'],
  ["'", '’＇'],
  ['"', '”“＂'],
  ['`', '‘｀'],
  ['\\', '¥￥＼'],
  ...[...'!#$%&()=^|@;:+*<>?_'].map((key): [string, string] => [
    key,
    String.fromCodePoint((key.codePointAt(0) ?? 0) + 0xfee0),
  ]),
];
const MARKS = WRITTEN_FOR.flatMap(([key, marks]) => [...marks].map((mark): [string, string] => [mark, key]));

describe('8.17: a mark is the key it was typed with, whatever the input method was set to', () => {
  test.each(MARKS)('%s is %s wherever it stands', (mark, key) => {
    expect(canonicalPassword(`${mark}Ab${mark}9!${mark}`)).toBe(`${key}Ab${key}9!${key}`);
    expect(canonicalUserId(`${mark}Ab${mark}9@${mark}`)).toBe(`${key}ab${key}9@${key}`);
    expect(canonicalEmail(`ab${mark}c@example.jp`)).toBe(`ab${key}c@example.jp`);
  });

  test.each(['1234ー5678。', '１２３４－５６７８．', '1234ｰ5678｡'])('user ID %s', (typed) => {
    expect(canonicalUserId(typed)).toBe('1234-5678.');
  });

  test.each(['123ー456', '１２３ー４５６', 'ー123456ー'])('code %s', (typed) => {
    expect(canonicalOtp(typed)).toBe('123456');
  });

  test.each(['7KQMー3XTPーWH4R', '７ＫＱＭｰ３ＸＴＰ―ＷＨ４Ｒ'])('temporary password %s', (typed) => {
    expect(canonicalTemporaryPassword(typed)).toBe('7KQM3XTPWH4R');
  });

  test('names of people and devices keep theirs', () => {
    expect(canonicalText('「ユーザー」・〜’')).toBe('「ユーザー」・〜’');
    expect(canonicalDeviceName('ユーザーの「Phone」')).toBe('ユーザーの「phone」');
  });
});

describe('8.17: version 1 stays, for no password that can exist has another form now', () => {
  const asciiOf = (text: string) => /^[\x20-\x7e]*$/.test(text);
  const typing = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...MARKS.map(([mark]) => mark)),
      fc.constantFrom('ー', '－', '￥', '\u200B', '\uFE0F', '\u3000', ' ', 'Ａ', 'が', '\u3099', '\u0301'),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    ),
    maxLength: 6,
  });

  test('what was a password before the table grew is the same one', () => {
    let passwords = 0;
    fc.assert(
      fc.property(typing, (typed) => {
        const before = canonicalPasswordBefore(typed);
        if (!asciiOf(before)) return;
        passwords += 1;
        expect(canonicalPassword(typed)).toBe(before);
      }),
      { numRuns: 5000 },
    );
    expect(passwords).toBeGreaterThan(500);
  });
});

/** As it was when the first passwords were hashed. */
function canonicalPasswordBefore(text: string): string {
  const next = text
    .replace(/[\u00A5\uFFE5\uFF3C]/gu, '\\')
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .replace(/(?<=[0-9A-Za-z_.@-])[\u30FC\uFF70](?=[0-9A-Za-z_.@-]|$)/gu, '-')
    .replace(/[\u00A5\uFFE5\uFF3C]/gu, '\\')
    .trim();
  return next === text ? text : canonicalPasswordBefore(next);
}

test.each([
  ['text', canonicalText],
  ['user ID', canonicalUserId],
  ['password', canonicalPassword],
  ['temporary password', canonicalTemporaryPassword],
  ['code', canonicalOtp],
  ['date', canonicalDate],
  ['device name', canonicalDeviceName],
  ['e-mail', canonicalEmail],
])('canonical %s is idempotent', (_name, canonical) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(canonical(canonical(typed))).toBe(canonical(typed));
    }),
  );
});
