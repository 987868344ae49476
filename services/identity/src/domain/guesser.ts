import type { Reserved } from '@genkan/kernel';
import type { Account, KnownBrowser } from './account.ts';
import { findBrowser } from './known-browser.ts';
import { LANES, type Lane } from './throttle.ts';

/** A counter: the kind of guess, and whose. */
export type Counted = { readonly lane: Lane; readonly subject: string };

/**
 * Who guesses, and where that is counted: `lately` for the pause after a few, `inARow` for the end after many.
 * A browser that the account knows is counted by itself, so that no stranger can use up its guesses; all others
 * are one crowd.
 */
export type Guesser = {
  readonly browser: KnownBrowser | null;
  readonly lately: Counted;
  readonly inARow: Counted;
};

/** @param typed `userId` in canonical form; `browser`: digest of its token, where it brought one */
export function guesserOf(
  account: Account | null,
  { userId, browser }: { userId: string; browser?: string | undefined },
): Guesser {
  const known = findBrowser(account, browser);
  if (account && known) {
    const subject = subjectOfBrowser(account.id, known);
    return {
      browser: known,
      lately: { lane: LANES.passwordByBrowser, subject },
      inARow: { lane: LANES.failuresOfBrowser, subject },
    };
  }
  return {
    browser: null,
    lately: { lane: LANES.passwordById, subject: userId },
    inARow: account
      ? { lane: LANES.failuresOfStrangers, subject: account.id }
      : { lane: LANES.failuresOfNobody, subject: userId },
  };
}

export function subjectOfBrowser(accountId: string, { digest }: Pick<KnownBrowser, 'digest'>): string {
  return `${accountId}/${digest}`;
}

/** One guess at an account: who makes it, and what was said when a place in a row was asked for. */
export type Guess = { account: Account | null; guesser: Guesser; inARow: Reserved };

/** Whether the own password is looked at. What was mailed has 79 bits and is looked at always. */
export function isPasswordHeard({ account, guesser, inARow }: Guess): boolean {
  return inARow.granted && (guesser.browser !== null || !account?.passwordDisabledAt);
}

/** The account as it is weighed where its own password is not heard: there is none to compare with. */
export function withoutOwnPassword(account: Account): Account {
  if (!account.journey) return { ...account, password: null };
  const { password: _unheard, ...answers } = account.journey.answers;
  return { ...account, password: null, journey: { ...account.journey, answers } };
}

/** What a wrong guess leads to besides. */
export function afterWrong({ account, guesser, inARow }: Guess): 'disable' | 'forget-browser' | null {
  const isLast = !inARow.granted || inARow.left === 0;
  if (!account || !isLast) return null;
  if (guesser.browser) return 'forget-browser';
  return account.state === 'open' && account.passwordDisabledAt === null ? 'disable' : null;
}

/**
 * Whether a right guess takes a disabling back: a known browser's, and that of the stranger who had the last
 * place while others, who found none, may have disabled the password.
 */
export function isEnabledBy({ account, guesser, inARow }: Guess): boolean {
  if (account?.passwordDisabledAt) return true;
  return guesser.browser === null && inARow.granted && inARow.left === 0;
}
