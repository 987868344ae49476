import { expect, test } from '@jest/globals';
import { isEmail } from './email-rule.ts';

test.each([
  'hanako@example.jp',
  'h+a@mail.example.co.jp',
  'a..b.@docomo.ne.jp',
  'x@xn--eckwd4c7c.xn--zckzah',
])('%s', (email) => {
  expect(isEmail(email)).toBe(true);
});

test.each([
  ...['', 'hanako', '@example.jp', 'hanako@', 'hanako@example', 'hanako@-example.jp', 'hanako@example.123'],
  ...[
    '花子@example.jp',
    'a@b@example.jp',
    'a\r\nBcc:b@example.jp',
    '"a b"@example.jp',
    'a@example.jp,b@example.jp',
  ],
  `${'a'.repeat(65)}@example.jp`,
  `a@${'b'.repeat(250)}.jp`,
])('not %s', (email) => {
  expect(isEmail(email)).toBe(false);
});
