import { type FirstLogin, problem } from '@genkan/contracts';
import {
  type Audit,
  type Clock,
  mayBeBirthDate,
  parseBirthDate,
  type Reservation,
  type Reserved,
  safeEqual,
  tokyoDate,
} from '@genkan/kernel';
import type { InvitedAccount, JourneySession } from '../domain/first-login.ts';
import { LANES, type Lane } from '../domain/throttle.ts';
import { type JourneyAccounts, onCurrentJourney, requireJourney, showFirstLogin } from './journey.ts';

export type CheckBirthDatePorts = {
  accounts: JourneyAccounts;
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    release(reservation: Reservation): Promise<void>;
  };
  termsVersion: string;
  clock: Clock;
  audit: Audit;
};

/** In this window, and ever with this notice. */
type Guess = { readonly now: Reservation; readonly ever: Reservation };

type Note = (outcome: 'right' | 'wrong' | 'unreadable' | 'throttled' | 'exhausted') => void;

/**
 * F3. What cannot be read as a date of birth is not counted as a guess; once right, the answer stays.
 * @throws Problem of `identityRoutes.checkBirthDate`
 */
export async function checkBirthDate(
  ports: CheckBirthDatePorts,
  session: JourneySession,
  typed: { birthDate: string },
): Promise<FirstLogin> {
  const { accounts, throttles, termsVersion } = ports;
  const account = await requireJourney(accounts, session);
  if (account.journey.answers.birthDate) return showFirstLogin(account, termsVersion);
  const note: Note = (outcome) =>
    ports.audit({ action: 'birth-date', accountId: account.id, handle: session.sid, outcome });
  const birthDate = readBirthDate(ports, typed.birthDate, note);
  const reserved = await reserveGuess(throttles, account, note);
  if (!safeEqual(birthDate, account.birthDate)) {
    note('wrong');
    throw wrongGuess(reserved);
  }
  const after = await writeAnswer(ports, session);
  note('right');
  await Promise.all([throttles.release(reserved.now), throttles.release(reserved.ever)]);
  return showFirstLogin(after, termsVersion);
}

/** The last one is told at once what follows from it. */
function wrongGuess({ now, ever }: Guess) {
  if (ever.left === 0) return problem('attempts-exhausted');
  if (now.left === 0) return problem('throttled', { until: now.until.toISOString() });
  return problem('birth-date-wrong', { attemptsLeft: Math.min(now.left, ever.left) });
}

function readBirthDate({ clock }: Pick<CheckBirthDatePorts, 'clock'>, typed: string, note: Note): string {
  const birthDate = parseBirthDate(typed);
  if (birthDate && mayBeBirthDate(birthDate, tokyoDate(clock.now()))) return birthDate;
  note('unreadable');
  throw problem('birth-date-unreadable', { reason: birthDate ? 'out-of-range' : 'no-date' });
}

/**
 * A pause after a few wrong guesses, and an end after many: whoever found a notice could else try, a few at a
 * time, every birth date that is likely. The pause first: what it refuses uses up nothing for good.
 */
async function reserveGuess(
  { reserve, release }: CheckBirthDatePorts['throttles'],
  { id, credential }: InvitedAccount,
  note: Note,
): Promise<Guess> {
  const now = await reserve(LANES.birthDate, id);
  if (!now.granted) {
    note('throttled');
    throw problem('throttled', { until: now.until.toISOString() });
  }
  const ever = await reserve(LANES.birthDateByCredential, `${id}/${credential.no}`);
  if (ever.granted) return { now, ever };
  await release(now);
  note('exhausted');
  throw problem('attempts-exhausted');
}

function writeAnswer({ accounts, clock }: CheckBirthDatePorts, session: JourneySession) {
  return onCurrentJourney(accounts, session, async (current) =>
    current.journey.answers.birthDate
      ? current
      : accounts.answer(current, { set: { birthDate: { at: clock.now() } } }),
  );
}
