import { type FirstLogin, problem } from '@genkan/contracts';
import type { Account } from '../domain/account.ts';
import {
  type InvitedAccount,
  isJourneyOf,
  isStepOpen,
  type JourneySession,
  nextStep,
  type Step,
} from '../domain/first-login.ts';
import type { AnswerChange } from '../domain/journey.ts';

/** What every step of the first login needs of the accounts. */
export type JourneyAccounts = {
  get(accountId: string): Promise<Account | null>;
  /** Null where another tab wrote since the account was read. */
  answer(account: InvitedAccount, change: AnswerChange): Promise<InvitedAccount | null>;
};

const MAX_RACES = 5;

/** @throws Problem `session-ended` where this session no longer leads to a first login. */
export async function requireJourney(
  accounts: Pick<JourneyAccounts, 'get'>,
  session: JourneySession,
): Promise<InvitedAccount> {
  const account = await accounts.get(session.accountId);
  if (!isJourneyOf(account, session)) throw problem('session-ended');
  return account;
}

/**
 * Decides and writes one step on the journey as it stands, and again where another tab was first; so the
 * second of two posts at once meets what the first one wrote.
 * @param attempt returns the account afterwards, or null where its guarded write met another state
 */
export async function onCurrentJourney(
  accounts: Pick<JourneyAccounts, 'get'>,
  session: JourneySession,
  attempt: (account: InvitedAccount) => Promise<InvitedAccount | null>,
): Promise<InvitedAccount> {
  for (let races = 0; races < MAX_RACES; races += 1) {
    const after = await attempt(await requireJourney(accounts, session));
    if (after) return after;
  }
  throw new Error(`a first login changed ${MAX_RACES} times while one answer was being written`);
}

/** @throws Problem `step-not-due` naming the step that is. */
export function requireStep(step: Step, account: InvitedAccount, termsVersion: string): void {
  const next = nextStep(account.journey, termsVersion);
  if (!isStepOpen(step, next)) throw problem('step-not-due', { next });
}

/** @throws Problem `stale-form` where the form was made for an earlier revision. */
export function requireRevision(rev: number, account: InvitedAccount): void {
  if (rev !== account.journey.rev) throw problem('stale-form');
}

/** Where the first login stands. The known address is told only to who has answered the birth date. */
export function showFirstLogin(
  { journey, userId, contacts }: InvitedAccount,
  termsVersion: string,
): FirstLogin {
  const { birthDate, choice, password } = journey.answers;
  return {
    next: nextStep(journey, termsVersion),
    rev: journey.rev,
    userId,
    draft: {
      method: choice?.method ?? null,
      userId: choice?.userId ?? null,
      passwordSet: password !== undefined,
    },
    knownEmail: birthDate ? contacts.hr : null,
    termsVersion,
  };
}
