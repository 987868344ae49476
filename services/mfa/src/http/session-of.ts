import { LEVELS } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import type { Caller } from '@genkan/platform';
import type { Session } from '../domain/session.ts';

/**
 * @throws Problem `subject-not-allowed` (the guard's word) where a member's token lacks what a session has, or
 * names no level.
 */
export function sessionOf(caller: Caller): Session {
  const { kind, subject, memberId, sid, authTime, enrolBy } = caller;
  const level = LEVELS.find((one) => one === caller.level);
  if (kind !== 'member' || !memberId || !sid || !level || authTime === undefined)
    throw new Problem('subject-not-allowed');
  return {
    accountId: subject,
    memberId,
    sid,
    level,
    authenticatedAt: new Date(authTime * 1000),
    enrolBy: enrolBy === undefined ? null : new Date(enrolBy),
  };
}
