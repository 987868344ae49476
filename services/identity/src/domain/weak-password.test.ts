import { expect, test } from '@jest/globals';
import { findWeakness } from './weak-password.ts';

const context = {
  userIds: ['kg7m4822', 'hanako90'],
  birthDate: '1990-04-01',
  temporaryPassword: 'ABCDEFGH23456789',
  words: ['kenpo', 'kosmo', 'genkan', 'sample'],
  isLeaked: (password: string) => password === 'liesInAList',
};

test.each([
  ...[
    'password',
    'Password1',
    'p@ssw0rd',
    'P4ssw0rd99',
    'passwordpassword',
    'iloveyou!',
    '2024sakura',
    'Dragon123!',
  ],
  ...[
    '12345678',
    '87654321',
    '11111111',
    'abababab',
    'abc123abc123',
    'qwertyui',
    'asdf1234',
    '1qaz2wsx',
    'abcdefgh',
  ],
  ...['!@#$%^&*', 'zxcvbnm1', 'qwer1234', 'himitsu99', 'liesInAList'],
])('%s is common', (password) => {
  expect(findWeakness(password, context)).toBe('common');
});

test.each(['19900401', '1990-04-01', '1990/04/01', '04011990', '19900401!', 'H2.04.01', 'H-02-04-01'])(
  '%s is the birth date',
  (password) => {
    expect(findWeakness(password, context)).toBe('same-as-birth-date');
  },
);

test.each(['H020401!', '!!H2.4.1', '#h020401#', 'H2/04/01!!'])(
  '8.16: %s is the birth date as its page reads it, decorated',
  (password) => {
    expect(findWeakness(password, context)).toBe('same-as-birth-date');
  },
);

test.each([
  ['hanako90', 'same-as-user-id'],
  ['Hanako90!', 'same-as-user-id'],
  ['kg7m4822', 'same-as-user-id'],
  ['abcd-efgh-2345-6789', 'same-as-temporary'],
  ['kosmo1234', 'context-word'],
  ['Genkan-Kenpo-1', 'context-word'],
  ['samplekenpo', 'context-word'],
])('%s: %s', (password, weakness) => {
  expect(findWeakness(password, context)).toBe(weakness);
});

test.each([
  'correct-horse',
  'mukashimukashi',
  'kosmoslove99',
  'v8Kp2mQx',
  'tsukiyo no kaeru'.replaceAll(' ', '.'),
  'hanako90dearuyo',
  '8402759163',
])('%s is good enough', (password) => {
  expect(findWeakness(password, context)).toBeNull();
});
