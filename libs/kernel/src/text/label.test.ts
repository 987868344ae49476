import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPrintableLabel, printedLabel } from './label.ts';

describe('8.5: a label, as it is printed', () => {
  test.each([
    '髙橋',
    '山﨑',
    '𠮷田',
    '渡邉\u{E0100}',
    '葛\u{E0101}飾',
    '\uFA19谷',
    '\uF9DC',
    '\u{2F800}',
    'ﾐﾎﾝ',
    'ＡＢＣ',
    'Ångström',
    "O'Brien",
    'Nguyễn Thị',
    '見本　花子',
    '👨‍👩‍👧',
  ])('%s stays letter for letter', (label) => {
    expect(printedLabel(label)).toBe(label);
    expect(isPrintableLabel(label)).toBe(true);
  });

  test.each([' 見本 ', '\u3000見本\u3000', '\uFEFF見本', '見本\u200B', '\u00A0見本\t', '見本\r\n'])(
    'blanks around go: %j',
    (text) => {
      expect(printedLabel(text)).toBe('見本');
    },
  );

  test.each([
    ...['', ' ', '\u3000', '\u3000 \u00A0', '\t', '\n', '\u0000', '\u200B', '\u200D', '\u202E', '\u2060'],
    ...['\u00AD', '\uFE0F', '\u{E0100}', '\u3164', '\uFFA0', '\u115F', '\u2800', '\u180E', '\u0600'],
  ])('shows nothing: %j', (text) => {
    expect(printedLabel(text)).toBe('');
  });

  test('kana of two characters become one', () => {
    expect(printedLabel('が\u{20BB7}カ\u3099')).toBe('が𠮷ガ');
  });

  test.each([
    ...['a\nhttps://example.com', 'a\r\nb', 'a\u2028b', 'a\u2029b', 'a\u0085b', 'a\u0000b', 'a\u001B[2Jb'],
    ...['a\tb', 'a\u007Fb', 'a\u202Eb', 'a\u2066b', 'a\u2069', 'a\u200Fb', '\u200Ea', 'a\u061Cb', '\uD800a'],
  ])('cannot be printed: %j', (text) => {
    expect(isPrintableLabel(printedLabel(text))).toBe(false);
  });

  test('the printed form is its own printed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printedLabel(printedLabel(text))).toBe(printedLabel(text));
      }),
    );
  });
});
