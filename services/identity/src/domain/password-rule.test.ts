import { canonicalPassword } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { findPasswordFault } from './password-rule.ts';

const judge = (typed: string) => findPasswordFault(canonicalPassword(typed));

test.each([7, 8, 64, 65])('%i characters', (length) => {
  const fault = { 7: { reason: 'too-short' }, 65: { reason: 'too-long' } }[length] ?? null;
  expect(judge('abcdefgh'.repeat(9).slice(0, length))).toEqual(fault);
});

test.each([...'!"#$%&\'()=~|`{+*}<>?_-^¥@[;:],./\\'])('the symbol %s is allowed anywhere', (symbol) => {
  expect(judge(`abc${symbol}defg`)).toBeNull();
  expect(judge(symbol.repeat(8))).toBeNull();
});

test.each([
  ['a space', 'abcd efgh', ' ', 5],
  ['kana', 'abcdefgあ', 'あ', 8],
  ['composed kana', 'abcdefgが', 'が', 8],
  ['the same decomposed', 'abcdefg\u304b\u3099', 'が', 8],
  ['an emoji', '😀abcdefg', '😀', 1],
  ['a control character', 'abc\u0007defg', '\u0007', 4],
])('%s is named with its place', (_name, typed, character, position) => {
  expect(judge(typed)).toEqual({ reason: 'character', character, position });
});

test('lower case alone, digits alone, full width: no composition is asked for', () => {
  expect(judge('mukashimukashi')).toBeNull();
  expect(judge('8402759163')).toBeNull();
  expect(judge('ｍｕｋａｓｈｉ９')).toBeNull();
});
