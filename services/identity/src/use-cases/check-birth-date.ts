import { type FirstLogin, problem } from '@genkan/contracts';
import { type Clock, parseBirthDate, safeEqual } from '@genkan/kernel';
import type { JourneySession } from '../domain/first-login.ts';
import { LANES, type Lane } from '../domain/throttle.ts';
import { type JourneyAccounts, onCurrentJourney, requireJourney, showFirstLogin } from './journey.ts';
import type { Reservation, Reserved } from './sign-in.ts';

export type CheckBirthDatePorts = {
  accounts: JourneyAccounts;
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    release(reservation: Reservation): Promise<void>;
  };
  termsVersion: string;
  clock: Clock;
};

/**
 * F3. What cannot be read as a date is not counted as a guess; once right, the answer stays.
 * @throws Problem of `identityRoutes.checkBirthDate`
 */
export async function checkBirthDate(
  { accounts, throttles, termsVersion, clock }: CheckBirthDatePorts,
  session: JourneySession,
  typed: { birthDate: string },
): Promise<FirstLogin> {
  const account = await requireJourney(accounts, session);
  if (account.journey.answers.birthDate) return showFirstLogin(account, termsVersion);
  const birthDate = parseBirthDate(typed.birthDate);
  if (!birthDate) throw problem('birth-date-unreadable');
  const reserved = await throttles.reserve(LANES.birthDate, account.id);
  if (!reserved.granted) throw problem('throttled', { until: reserved.until.toISOString() });
  if (!safeEqual(birthDate, account.birthDate)) {
    throw problem('birth-date-wrong', { attemptsLeft: reserved.left });
  }
  const after = await onCurrentJourney(accounts, session, async (current) =>
    current.journey.answers.birthDate
      ? current
      : accounts.answer(current, { set: { birthDate: { at: clock.now() } } }),
  );
  await throttles.release(reserved);
  return showFirstLogin(after, termsVersion);
}
