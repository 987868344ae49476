import { expect, test } from '@jest/globals';
import { findUserIdFault } from './user-id-rule.ts';

test.each(['hanako90', 'a-b_c.d@e1234', '1abcdefg', 'yamada.hanak1'])('%s keeps the rule', (userId) => {
  expect(findUserIdFault(userId)).toBeNull();
});

test.each([
  ['hana90', { reason: 'too-short' }],
  ['hanako90hanako', { reason: 'too-long' }],
  ['hanakohanako', { reason: 'digits-and-letters' }],
  ['1234567890', { reason: 'digits-and-letters' }],
  ['hanako+90', { reason: 'character', character: '+', position: 7 }],
  ['はなこ12345', { reason: 'character', character: 'は', position: 1 }],
  ['hanako90😀', { reason: 'character', character: '😀', position: 9 }],
  ['Hanako90', { reason: 'character', character: 'H', position: 1 }],
])('%s: %j', (userId, fault) => {
  expect(findUserIdFault(userId)).toEqual(fault);
});
