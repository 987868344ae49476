import type { Caller } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import { sessionOf } from './session-of.ts';

const caller: Caller = {
  ...{ issuer: 'gateway', kind: 'member', subject: 'account', society: 'sample-kenpo', memberId: 'member' },
  ...{ sid: 'handle-1', level: 'password', authTime: 1_764_550_800, enrolBy: '2026-12-31T14:59:59.999Z' },
};

test('a session is what the token says', () => {
  expect(sessionOf(caller)).toEqual({
    ...{ accountId: 'account', memberId: 'member', sid: 'handle-1', level: 'password' },
    authenticatedAt: new Date('2025-12-01T01:00:00Z'),
    enrolBy: new Date('2026-12-31T14:59:59.999Z'),
  });
});

test('a level that nobody knows is no session', () => {
  expect(() => sessionOf({ ...caller, level: 'root' })).toThrow('subject-not-allowed');
});

test.each(['memberId', 'sid', 'level', 'authTime'] as const)('without %s there is no session', (claim) => {
  expect(() => sessionOf({ ...caller, [claim]: undefined })).toThrow('subject-not-allowed');
});
