import { isAlive, type Session } from '../domain/session.ts';
import type { Services } from '../journeys/visit.ts';
import type { Sessions } from '../stores/sessions.ts';

/**
 * The session of a cookie, if it may still be believed. Fail closed: no answer from Redis, and none from
 * identity for an account that it was never asked about, throw (D7, D8).
 */
export async function believe(
  sid: string,
  { sessions, services }: { sessions: Sessions; services: Services },
): Promise<Session | null> {
  const session = await sessions.read(sid);
  if (!session) return null;
  const { gates, identity, clock, absoluteSeconds } = services;
  const ask = () => identity.readGate(session);
  const limits = { nowMs: clock.now().getTime(), absoluteSeconds };
  if (isAlive(session, await gates.read(session.accountId, ask), limits)) return session;
  // Our copy may be older than the session: another process has just completed the first login.
  await gates.forget(session.accountId);
  return isAlive(session, await gates.read(session.accountId, ask), limits) ? session : null;
}
