import { type FirstLogin, type identityRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Account } from '../domain/account.ts';
import {
  type CompletedAccount,
  isCompletedBy,
  isJourneyOf,
  type JourneySession,
} from '../domain/first-login.ts';
import { LANES, type Lane } from '../domain/throttle.ts';
import { showFirstLogin } from './journey.ts';

export type ReadFirstLoginPorts = {
  accounts: { get(accountId: string): Promise<Account | null> };
  throttles: { seePause(lane: Lane, subject: string): Promise<Date | null> };
  termsVersion: string;
};

type Standing = OutputOf<typeof identityRoutes.readFirstLogin>;

/** Where the first login stands; `done` for the session that completed it. @throws Problem `session-ended` */
export async function readFirstLogin(
  { accounts, throttles, termsVersion }: ReadFirstLoginPorts,
  session: JourneySession,
): Promise<Standing> {
  const account = await accounts.get(session.accountId);
  if (isJourneyOf(account, session)) {
    const shown = showFirstLogin(account, termsVersion);
    const pause = shown.next === 'birth-date' ? await throttles.seePause(LANES.birthDate, account.id) : null;
    return { ...shown, pausedUntil: pause?.toISOString() ?? null };
  }
  if (isCompletedBy(account, session)) return { ...showDone(account, termsVersion), pausedUntil: null };
  throw problem('session-ended');
}

function showDone({ method, userId, contacts }: CompletedAccount, termsVersion: string): FirstLogin {
  const draft = { method, userId, passwordSet: true };
  return { next: 'done', rev: 0, userId, draft, knownEmail: contacts.own, termsVersion };
}
