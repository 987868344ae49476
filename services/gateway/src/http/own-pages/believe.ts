import { type Ending, endingOf, type Member, type Session } from '../../domain/session.ts';
import type { Services } from '../../journeys/visit.ts';
import type { Sessions } from '../../stores/sessions.ts';

/** Somebody whom we know, or why nobody is known by that cookie any more. */
export type Believed = { readonly member: Member } | { readonly ending: Ending };

/**
 * Whose cookie it is, if the session may still be believed. Fail closed: no answer from Redis, and none from
 * identity for an account that it was never asked about, throw (D7, D8).
 */
export async function believe(
  sid: string,
  { sessions, services }: { sessions: Pick<Sessions, 'read'>; services: Services },
): Promise<Believed> {
  const session = await sessions.read(sid);
  if (!session) return { ending: 'ended' };
  const { gates, clock, absoluteSeconds } = services;
  const limits = { nowMs: clock.now().getTime(), absoluteSeconds };
  const member = await withGate(services, session);
  if (endingOf(member, limits) === null) return { member };
  // Our copy may be older than the session: another process has just completed the first login.
  await gates.forget(session.accountId);
  const again = await withGate(services, session);
  const ending = endingOf(again, limits);
  return ending === null ? { member: again } : { ending };
}

/** A session with identity's word beside it: at most 5 s old, up to 10 min while identity does not answer. */
async function withGate({ gates, identity }: Services, session: Session): Promise<Member> {
  return { session, gate: await gates.read(session.accountId, () => identity.readGate(session)) };
}
