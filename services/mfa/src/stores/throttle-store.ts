import type { Clock } from '@genkan/kernel';
import { type Counter, createCounters, type Documents, defineDocuments } from '@genkan/platform';
import type { Attempt } from '../domain/attempt.ts';

/** Attempts of one kind at one account within one window. `_id`: society/kind/account/id/window. */
export const throttleDocuments = defineDocuments<Counter>({
  name: 'throttles',
  fields: { _id: 'string', n: 'number', until: 'date' },
  indexes: [{ fields: { until: 1 } }],
});

/** `attempts` within `windowSeconds`. */
export type ThrottleLimit = { attempts: number; windowSeconds: number };

type Needs = { documents: Documents<Counter>; society: string; limit: ThrottleLimit; clock: Clock };

/** Attempts at codes (D11): one counts before it is looked at, so that many at once never exceed the limit. */
export function createThrottleStore({ documents, society, limit, clock }: Needs) {
  const { reserve, seePause, release, sweep } = createCounters(documents, clock);
  const rule = { limit: limit.attempts, windowMs: limit.windowSeconds * 1000 };
  const subjectOf = ({ kind, accountId }: Attempt) => `${society}/${kind}/account/${accountId}`;
  return {
    reserve: (attempt: Attempt) => reserve(subjectOf(attempt), rule),
    seePause: (attempt: Attempt) => seePause(subjectOf(attempt), rule),
    release,
    sweep,
  };
}
