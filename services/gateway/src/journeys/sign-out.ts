import { redirect } from '../domain/answer.ts';
import { PATHS } from '../domain/paths.ts';
import { withNotice } from './notices.ts';
import type { MemberJourney } from './visit.ts';

/**
 * Log-out. Identity writes the ended session down first: should Redis lose its deletion, the session stays
 * dead all the same (D8). Without identity's word the member is told that it did not work.
 */
export const signOut: MemberJourney = async ({ identity, absoluteSeconds }, { session }) => {
  await identity.endSession(session, new Date(session.createdAt + absoluteSeconds * 1000));
  return redirect(withNotice(PATHS.signIn, 'signed-out'), { kind: 'end' });
};
