import { type FirstLogin, problem } from '@genkan/contracts';
import type { Account } from '../domain/account.ts';
import {
  type CompletedAccount,
  isCompletedBy,
  isJourneyOf,
  type JourneySession,
} from '../domain/first-login.ts';
import { showFirstLogin } from './journey.ts';

export type ReadFirstLoginPorts = {
  accounts: { get(accountId: string): Promise<Account | null> };
  termsVersion: string;
};

/** Where the first login stands; `done` for the session that completed it. @throws Problem `session-ended` */
export async function readFirstLogin(
  { accounts, termsVersion }: ReadFirstLoginPorts,
  session: JourneySession,
): Promise<FirstLogin> {
  const account = await accounts.get(session.accountId);
  if (isJourneyOf(account, session)) return showFirstLogin(account, termsVersion);
  if (isCompletedBy(account, session)) return showDone(account, termsVersion);
  throw problem('session-ended');
}

function showDone({ method, userId, contacts }: CompletedAccount, termsVersion: string): FirstLogin {
  const draft = { method, userId, passwordSet: true };
  return { next: 'done', rev: 0, userId, draft, knownEmail: contacts.own, termsVersion };
}
