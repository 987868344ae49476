import { type Poison, rewritten, withData } from './raw-hire.ts';

const DAY_MS = 86_400_000;
/** A day in Japan. */
const inDays = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });

const field = (what: string, fault: string, different: Record<string, unknown>): Poison => ({
  what: `${what}: ${fault}`,
  reason: `schema: ${fault}`,
  spoil: withData(different),
});

const REQUIRED = ['society', 'employer', 'employeeNumber', 'name', 'birthDate', 'email', 'hiredOn'];

const longAddress = `hanako@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example.jp`;

/** What a field says, each named by the field and the rule that it breaks. */
export const BROKEN_FIELDS: readonly Poison[] = [
  ...REQUIRED.map((name) => field('missing', `${name} invalid_type`, { [name]: undefined })),
  field('a number', 'employeeNumber invalid_type', { employeeNumber: 123 }),
  field('a number', 'birthDate invalid_type', { birthDate: 19_900_401 }),
  field('a text', 'version invalid_type', { version: '1' }),
  field('a fraction', 'version invalid_type', { version: 1.5 }),
  field('below one', 'version too_small', { version: 0 }),
  field('one text', 'name invalid_type', { name: '山田 花子' }),
  field('a list', 'email invalid_type', { email: ['hanako@example.jp'] }),
  field('a language of others', 'locale invalid_value', { locale: 'fr' }),
  field('no id', 'society invalid_format', { society: 'Sample Kenpo' }),
  field('empty', 'employer too_small', { employer: '' }),
  field('U+3000', 'employer too_small', { employer: '\u3000\u3000' }),
  field('without a width', 'employeeNumber too_small', { employeeNumber: '\u200B' }),
  field('a filler', 'employeeNumber too_small', { employeeNumber: '\u3164' }),
  field('blanks', 'name too_small', { name: { family: ' ', given: '\u3000' } }),
  field('33 characters', 'employer too_big', { employer: '1'.repeat(33) }),
  field('65 characters', 'name.family too_big', { name: { family: '寿'.repeat(65) } }),
  field('a line of its own', 'name.given invalid_format', { name: { given: '花子\nhttps://example.com' } }),
  field('a control', 'name.family invalid_format', { name: { family: '山\u001B[2J田' } }),
  field('the other direction', 'name.family invalid_format', { name: { family: '\u202E田山' } }),
  field('half a character', 'name.givenKana invalid_format', { name: { givenKana: 'ハ\uD842コ' } }),
  field('a tab', 'employer invalid_format', { employer: '10\t01' }),
  field('slashes', 'birthDate invalid_format', { birthDate: '1990/04/01' }),
  field('no such day', 'birthDate invalid_format', { birthDate: '1990-02-30' }),
  field('an era', 'birthDate invalid_format', { birthDate: '平成2年4月1日' }),
  field('the first day of all', 'birthDate out_of_range', { birthDate: '0001-01-01' }),
  field('too old', 'birthDate out_of_range', { birthDate: '1899-12-31' }),
  field('tomorrow', 'birthDate out_of_range', { birthDate: inDays(1) }),
  field('a moment', 'hiredOn invalid_format', { hiredOn: '2026-04-01T00:00:00+09:00' }),
  field('beyond ten years', 'hiredOn out_of_range', { hiredOn: inDays(3660) }),
  field('before birth', 'hiredOn out_of_range', { hiredOn: '1990-03-31' }),
  field('no at', 'email invalid_format', { email: 'hanako.example.jp' }),
  field('a wide at', 'email invalid_format', { email: 'hanako＠example.jp' }),
  field('empty', 'email invalid_format', { email: '' }),
  field('two', 'email invalid_format', { email: 'hanako@example.jp, taro@example.jp' }),
  field('a line of its own', 'email invalid_format', { email: 'hanako@example.jp\r\nBcc: all@example.jp' }),
  field('255 characters', 'email too_big', { email: longAddress }),
  field('two at once', 'birthDate invalid_format, email invalid_format', { birthDate: '', email: 'hanako' }),
  { what: 'another society', reason: 'other-society', spoil: withData({ society: 'other-kenpo' }) },
  { what: 'hired long ago', reason: 'no-notice-rule', spoil: withData({ hiredOn: '2025-08-31' }) },
  {
    what: 'a version without an end',
    reason: 'schema: version invalid_type',
    spoil: rewritten((json) => json.replace('"version":1', '"version":1e999')),
  },
];
