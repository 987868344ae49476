import type { FactorsOfAccount } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import type { Session } from '../domain/session.ts';

const KEPT_MS = 5_000;
const MAX_SESSIONS = 10_000;

/** What answers of mfa said by the way, for the very next page of that session: it need not ask again. */
export type KnownFactors = {
  learn(session: Session, factors: FactorsOfAccount): void;
  /** Given out once and at most 5 s later; after that whoever wants to know asks. */
  take(session: Session): FactorsOfAccount | null;
};

/** In this process alone; another one asks. */
export function createKnownFactors(clock: Clock): KnownFactors {
  const bySession = new Map<string, { factors: FactorsOfAccount; until: number }>();
  const now = () => clock.now().getTime();
  return {
    learn({ handle }, factors) {
      if (bySession.size >= MAX_SESSIONS) bySession.delete(bySession.keys().next().value ?? '');
      bySession.set(handle, { factors, until: now() + KEPT_MS });
    },
    take({ handle }) {
      const known = bySession.get(handle);
      bySession.delete(handle);
      return known && now() <= known.until ? known.factors : null;
    },
  };
}
