import { PATHS } from '@genkan/contracts';
import { redirect } from '../domain/answer.ts';
import { withBanner } from './banners.ts';
import type { LeavingJourney, MemberJourney } from './visit.ts';

/** What whoever has left reads. */
export const LEFT = redirect(withBanner(PATHS.signIn, 'signed-out'));

/** A bookmark or a reload of the log-out's address: nothing ends by being read, the page that is due is shown. */
export const returnFromSignOut: MemberJourney = async () => redirect(PATHS.home);

/**
 * Log-out. Identity writes the ended session down first: should Redis lose its deletion, the session stays
 * dead all the same (D8). Where identity cannot, for whatever reason, the session ends in Redis alone: whoever
 * leaves a shared computer must be able to log out.
 */
export const signOut: LeavingJourney = async ({ identity, absoluteSeconds, log }, { session }) => {
  const until = new Date(session.createdAt + absoluteSeconds * 1000).toISOString();
  await identity.endSession(session, { until }).catch((error: unknown) => {
    log.warn(
      { accountId: session.accountId, handle: session.handle, err: error },
      'logged out without identity',
    );
  });
  return { ...LEFT, change: { kind: 'end' } };
};
