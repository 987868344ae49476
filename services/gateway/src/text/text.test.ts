import { PROBLEMS, type ProblemCode } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import { fieldErrorFor, missingFieldError } from './field-errors.ts';
import { say } from './problem-text.ts';
import { termsHash, termsIn } from './terms.ts';
import { textIn } from './text.ts';
import { otpWords } from './words/otp.ts';

const ja = textIn('ja');

describe.each(['ja', 'en'] as const)('problems in %s', (locale) => {
  test.each(Object.keys(PROBLEMS) as ProblemCode[])('%s has a sentence and a next step', (code) => {
    const { what, next } = textIn(locale).problems[code];
    for (const words of [what, next]) {
      const sentence = say(words, { reason: 'unheard-of', character: 'あ', position: 5 });
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/undefined|NaN/);
    }
  });
});

test('a sentence names the character and its place', () => {
  const params = { reason: 'character', character: 'あ', position: 5 };
  expect(fieldErrorFor(ja, { code: 'password-invalid', params })).toMatchObject({
    field: 'new-password',
    summary: '新しいパスワードの5文字目「あ」は使えません。',
    hint: '5文字目の「あ」を、半角の英数字か記号に変えて、もう一度ご入力ください。',
  });
});

test('of an address, too, it is the character that is named', () => {
  const params = { reason: 'character', character: 'さ', position: 1 };
  expect(fieldErrorFor(ja, { code: 'email-invalid', params })?.summary).toBe(
    'メールアドレスの1文字目「さ」は使えません。',
  );
  const form = fieldErrorFor(ja, { code: 'email-invalid', params: { reason: 'form' } });
  expect(form?.hint).toContain('「@」の前後');
});

test('a space is named, since it cannot be seen', () => {
  const params = { reason: 'character', character: ' ', position: 2 };
  expect(fieldErrorFor(ja, { code: 'user-id-invalid', params })?.summary).toContain('「空白」');
});

test('attempts that are left are told, none is not', () => {
  const note = (attemptsLeft: number) =>
    fieldErrorFor(ja, { code: 'code-wrong', params: { attemptsLeft } })?.note;
  expect(note(4)).toBe('あと4回お試しいただけます。');
  expect(note(0)).toBeUndefined();
});

test('a used code says that it was used', () => {
  expect(fieldErrorFor(ja, { code: 'code-used', params: {} })?.summary).toContain('すでに使われています');
});

test.each(['ja', 'en'] as const)('a wrong pair marks both fields and blames neither, in %s', (locale) => {
  const error = fieldErrorFor(textIn(locale), { code: 'invalid-credentials', params: {} });
  expect([error?.field, error?.also?.field]).toEqual(['user-id', 'password']);
});

test.each(Object.keys(PROBLEMS) as ProblemCode[])('%s marks the same fields in both languages', (code) => {
  const [inJapanese, inEnglish] = [ja, textIn('en')].map((text) => fieldErrorFor(text, { code, params: {} }));
  expect(inEnglish?.field).toBe(inJapanese?.field);
  expect(inEnglish?.also?.field).toBe(inJapanese?.also?.field);
});

test('what belongs to no field gets a page of its own', () => {
  expect(fieldErrorFor(ja, { code: 'store-unavailable', params: {} })).toBeNull();
  expect(missingFieldError('otp', otpWords.ja.missing.otp).field).toBe('otp');
});

test('the terms are the same version in both languages, each with its own hash', () => {
  expect([termsIn('ja').version, termsIn('en').version]).toEqual(['3', '3']);
  expect(termsIn('ja').articles).toHaveLength(termsIn('en').articles.length);
  expect(termsHash('ja')).toHaveLength(43);
  expect(termsHash('ja')).not.toBe(termsHash('en'));
});
