import { isProblem, type ProblemCode, problem } from '@genkan/contracts';
import type { Problem, Reservation, Reserved } from '@genkan/kernel';
import type { Attempt } from '../domain/attempt.ts';

export type Throttles = {
  seePause(attempt: Attempt): Promise<Date | null>;
  reserve(attempt: Attempt): Promise<Reserved>;
  release(reservation: Reservation): Promise<void>;
};

/**
 * Runs one attempt at a factor within the account's limit. Only a wrong answer is spent, and told with how many
 * attempts are left, the last one with until when there are none; whatever else ends the attempt gives it back. After an outage it stays spent: nobody knows
 * what the attempt has done.
 * @throws Problem `throttled` {until}; what `verify` throws.
 */
export async function spendAttempt<T>(
  throttles: Throttles,
  attempt: Attempt,
  verify: () => Promise<T>,
): Promise<T> {
  const reservation = await throttles.reserve(attempt);
  if (!reservation.granted) throw problem('throttled', { until: reservation.until.toISOString() });
  // A release that is lost costs one attempt of a window, never the outcome.
  const giveBack = () => throttles.release(reservation).catch(() => undefined);
  try {
    const result = await verify();
    await giveBack();
    return result;
  } catch (error) {
    if (isProblem(error, 'code-wrong', 'code-clock')) throw spent(reservation, error);
    if (isProblem(error)) await giveBack();
    throw error;
  }
}

/** @param refusal what the audit is told, also where the member is told of the pause that follows */
function spent({ left, until }: Reservation, refusal: Problem<ProblemCode>): Problem<ProblemCode> {
  return left > 0
    ? problem(refusal.code, { attemptsLeft: left })
    : problem('throttled', { until: until.toISOString() }, refusal);
}
