import type { FactorsOfAccount } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import { boundedCache } from '@genkan/platform';
import type { Session } from '../domain/session.ts';

const KEPT_MS = 5_000;
const MAX_SESSIONS = 10_000;

/** What answers of mfa said by the way, for the very next page of that session: it need not ask again. */
export type KnownFactors = {
  learn(session: Session, factors: FactorsOfAccount): void;
  /** Given out once and within 5 s; after that whoever wants to know asks. */
  take(session: Session): FactorsOfAccount | null;
};

/** In this process alone; another one asks. */
export function createKnownFactors(clock: Clock): KnownFactors {
  const bySession = boundedCache<FactorsOfAccount>(MAX_SESSIONS);
  const now = () => clock.now().getTime();
  return {
    learn({ handle }, factors) {
      bySession.set(handle, factors, now() + KEPT_MS);
    },
    take({ handle }) {
      const known = bySession.get(handle, now());
      bySession.delete(handle);
      return known ?? null;
    },
  };
}
