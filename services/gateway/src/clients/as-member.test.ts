import { expect, test } from '@jest/globals';
import { sessionOf } from '../testing/session-of.ts';
import { asMember } from './as-member.ts';

test('services know a session by its handle and by what was proven in it', () => {
  const session = sessionOf({ level: 'password', amr: ['pwd'], epoch: 3, credentialNo: 2 });
  expect(asMember({ ...session, enrolBy: '2026-04-01T00:10:00Z' })).toEqual({
    kind: 'member',
    accountId: session.accountId,
    memberId: session.memberId,
    sid: 'handle-1',
    level: 'password',
    amr: ['pwd'],
    authTime: session.authTime,
    epoch: 3,
    credentialNo: 2,
    enrolBy: '2026-04-01T00:10:00Z',
  });
});

test('who may register no first factor by this proof alone has no time for it', () => {
  expect(asMember(sessionOf({ enrolBy: null }))).not.toHaveProperty('enrolBy');
});

test('what only the browser and the gateway share goes out to nobody', () => {
  const told = JSON.stringify(
    asMember(sessionOf({ csrf: 'csrf-secret', justCompleted: true, reissued: true })),
  );
  expect(told).not.toMatch(/csrf|justCompleted|reissued|createdAt/);
});
