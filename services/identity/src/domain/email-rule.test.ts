import { expect, test } from '@jest/globals';
import { findEmailFault } from './email-rule.ts';

test.each([
  'hanako@example.jp',
  'h+a@mail.example.co.jp',
  'a..b.@docomo.ne.jp',
  'x@xn--eckwd4c7c.xn--zckzah',
])('%s', (email) => {
  expect(findEmailFault(email)).toBeNull();
});

test.each([
  ...['', 'hanako', '@example.jp', 'hanako@', 'hanako@example', 'hanako@-example.jp', 'hanako@example.123'],
  'a@b@example.jp',
  `${'a'.repeat(65)}@example.jp`,
  `a@${'b'.repeat(250)}.jp`,
])('the form of %s', (email) => {
  expect(findEmailFault(email)).toEqual({ reason: 'form' });
});

test.each([
  ['さくら@example.jp', 'さ', 1],
  ['hanako@例え.jp', '例', 8],
  ['a𠮷@example.jp', '𠮷', 2],
  ['a\r\nBcc:b@example.jp', '\r', 2],
  ['"a b"@example.jp', '"', 1],
  ['a@example.jp,b@example.jp', ',', 13],
])('in %j the character %j', (email, character, position) => {
  expect(findEmailFault(email)).toEqual({ reason: 'character', character, position });
});
