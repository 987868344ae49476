import { isProblem, problem } from '@genkan/contracts';
import type { Reservation, Reserved } from '@genkan/kernel';
import type { Attempt } from '../domain/attempt.ts';

export type Throttles = {
  reserve(attempt: Attempt): Promise<Reserved>;
  release(reservation: Reservation): Promise<void>;
};

/**
 * Runs one attempt at a code within the account's limit. Only a wrong code is spent; whatever else ends the
 * attempt gives it back. After an outage it stays spent: nobody knows what the attempt has done.
 * @throws Problem `throttled` {until}; what `verify` throws.
 */
export async function spendAttempt<T>(
  throttles: Throttles,
  attempt: Attempt,
  verify: (attemptsLeft: number) => Promise<T>,
): Promise<T> {
  const reservation = await throttles.reserve(attempt);
  if (!reservation.granted) throw problem('throttled', { until: reservation.until.toISOString() });
  // A release that is lost costs one attempt of a window, never the outcome.
  const giveBack = () => throttles.release(reservation).catch(() => undefined);
  try {
    const result = await verify(reservation.left);
    await giveBack();
    return result;
  } catch (error) {
    if (isProblem(error) && !isProblem(error, 'code-wrong', 'code-clock')) await giveBack();
    throw error;
  }
}
