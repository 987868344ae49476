import type { Clock, Reservation, Reserved } from '@genkan/kernel';
import type { Account, KnownBrowser } from '../domain/account.ts';
import { afterWrong, type Counted, isEnabledBy } from '../domain/guesser.ts';
import { isUseWorthNoting } from '../domain/known-browser.ts';
import { LANES, type Lane } from '../domain/throttle.ts';
import { type Admitted, idAtSource, type Typed } from './reserve-guess.ts';

export type SettleGuessPorts = {
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    release(reservation: Reservation): Promise<void>;
    forget(lane: Lane, subject: string): Promise<void>;
    countDistinct(lane: Lane, subject: string, member: string): Promise<void>;
    forgetDistinct(lane: Lane, subject: string, member: string): Promise<void>;
  };
  accounts: {
    /** Of an open account, once, with the fact of it. */
    disablePassword(account: Account): Promise<void>;
    enablePassword(accountId: string): Promise<void>;
  };
  browsers: {
    noteUse(accountId: string, browser: KnownBrowser): Promise<void>;
    forget(accountId: string, browser: KnownBrowser): Promise<void>;
  };
  sourceLane: Lane;
  clock: Clock;
};

/** `proven`: the secret was right and still let nobody in, so this was no guess. */
export type Ending = 'wrong' | 'proven' | 'signed-in';

/** What a guess has taken is kept, given back, or forgotten with all that was wrong before it. */
export async function settleGuess(
  ports: SettleGuessPorts,
  admitted: Admitted,
  { typed, ending }: { typed: Typed; ending: Ending },
): Promise<void> {
  if (ending === 'wrong') return settleWrong(ports, admitted, typed);
  const { throttles, sourceLane } = ports;
  await throttles.forgetDistinct(sourceLane, typed.source, typed.userId);
  if (ending === 'proven') return releaseGuess(throttles, admitted);
  await settleRight(ports, admitted, typed);
}

/** A guess that nobody looked at, or that was none: its places are free again. */
export async function releaseGuess(
  throttles: Pick<SettleGuessPorts['throttles'], 'release'>,
  { lately, inARow }: Admitted,
): Promise<void> {
  await throttles.release(lately);
  if (inARow.granted) await throttles.release(inARow);
}

/** An ID is held against the source that guesses at it, unless it is at home there or the browser is known. */
async function settleWrong(ports: SettleGuessPorts, admitted: Admitted, typed: Typed): Promise<void> {
  const { throttles, accounts, browsers, sourceLane } = ports;
  const { account, guesser, isAtHome } = admitted;
  const { source, userId } = typed;
  if (guesser.browser === null) {
    // Either way one write: who is at home somewhere must not be found by the clock.
    const note = isAtHome ? throttles.forgetDistinct : throttles.countDistinct;
    await note(sourceLane, source, userId);
  }
  const consequence = afterWrong(admitted);
  if (account && consequence === 'disable') await accounts.disablePassword(account);
  if (account && guesser.browser && consequence === 'forget-browser')
    await browsers.forget(account.id, guesser.browser);
}

/**
 * Whoever gets in has only mistyped before, in a row and lately. Of the strangers' failures a known browser forgets
 * none, unless they disabled the password: who uses no other browser must hear of them.
 */
async function settleRight(ports: SettleGuessPorts, admitted: Admitted, typed: Typed): Promise<void> {
  const { throttles, accounts, browsers } = ports;
  const { account, guesser } = admitted;
  const forget = ({ lane, subject }: Counted) => throttles.forget(lane, subject);
  await Promise.all([
    forget(guesser.lately),
    forget(guesser.inARow),
    throttles.reserve(LANES.knownAtSource, idAtSource(typed)),
  ]);
  if (!account) return;
  if (isEnabledBy(admitted)) {
    // The count first: what is cut off between the two is taken back by the next sign-in.
    await forget({ lane: LANES.failuresOfStrangers, subject: account.id });
    await accounts.enablePassword(account.id);
  }
  if (guesser.browser && isUseWorthNoting(guesser.browser, ports.clock.now()))
    await browsers.noteUse(account.id, guesser.browser);
}
