import { expect, test } from '@jest/globals';
import { EMAIL } from './email.ts';

test.each([
  'hanako@example.jp',
  'H+A@Mail.Example.co.jp',
  '.hanako..y.@docomo.ne.jp',
  'x@xn--eckwd4c7c.xn--zckzah',
])('mail reaches %s', (email) => expect(EMAIL.test(email)).toBe(true));

test.each([
  '',
  '@example.jp',
  'hanako@',
  'hanako@example',
  'hanako@-example.jp',
  'a@b@example.jp',
  'a@example.123',
])('no mail reaches %j', (email) => expect(EMAIL.test(email)).toBe(false));

test('long nonsense is refused', () => {
  expect(EMAIL.test(`a@${'a.'.repeat(50_000)}`)).toBe(false);
});
