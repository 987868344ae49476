import { type FirstLogin, type InputOf, type identityRoutes, problem } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import type { JourneySession } from '../domain/first-login.ts';
import { type JourneyAccounts, onCurrentJourney, requireStep, showFirstLogin } from './journey.ts';

export type AcceptTermsPorts = { accounts: JourneyAccounts; termsVersion: string; clock: Clock };

/** F4. The same version again changes nothing. @throws Problem of `identityRoutes.acceptTerms` */
export async function acceptTerms(
  { accounts, termsVersion, clock }: AcceptTermsPorts,
  session: JourneySession,
  { version, textHash, locale }: InputOf<typeof identityRoutes.acceptTerms>,
): Promise<FirstLogin> {
  const after = await onCurrentJourney(accounts, session, async (account) => {
    requireStep('terms', account, termsVersion);
    if (version !== termsVersion) throw problem('terms-outdated');
    if (account.journey.answers.terms?.version === version) return account;
    return accounts.answer(account, { set: { terms: { version, hash: textHash, locale, at: clock.now() } } });
  });
  return showFirstLogin(after, termsVersion);
}
