import { tokyoDate } from '@genkan/kernel';
import { type Account, type Credential, unissuedCredential } from './account.ts';
import { type InvitedAccount, isJourneyOf, type JourneySession } from './first-login.ts';
import type { Answers } from './journey.ts';
import { isExpired } from './temporary-credential.ts';

/** More in one day help nobody: the notices only cross on their way. */
const REISSUES_PER_DAY = 3;

/**
 * What the holder of the old credential has proven, or made up, is void together with it: the one who gets
 * the new notice need not be the same person. What was only chosen stays.
 */
export const VOID_ANSWERS = ['birthDate', 'password'] as const satisfies readonly (keyof Answers)[];

export type ReissueDecision =
  | { status: 'due'; account: InvitedAccount; next: Credential }
  /** It was this session's ask, or another one's at the same time: nothing more is to be done. */
  | { status: 'done'; account: Account }
  | { status: 'limit-reached' | 'refused' };

/** Decides on a new number in place of the expired one that this session has proven. */
export function decideReissue(
  account: Account | null,
  session: JourneySession,
  { now, kid }: { now: Date; kid: string },
): ReissueDecision {
  if (account && isReissuedToday(account, session, now)) return { status: 'done', account };
  if (!isJourneyOf(account, session) || !isExpired(account, now)) return { status: 'refused' };
  const { no, reissued } = account.credential;
  const today = tokyoDate(now);
  const times = reissued?.on === today ? reissued.times : 0;
  if (times >= REISSUES_PER_DAY) return { status: 'limit-reached' };
  return {
    status: 'due',
    account,
    next: { ...unissuedCredential(no + 1, kid), reissued: { on: today, times: times + 1 } },
  };
}

/** The number and the epoch after this session's own: nothing else has happened since it was opened. */
function isReissuedToday(account: Account, session: JourneySession, now: Date): boolean {
  return (
    account.state === 'invited' &&
    account.epoch === session.epoch + 1 &&
    account.credential.no === session.credentialNo + 1 &&
    account.credential.reissued?.on === tokyoDate(now)
  );
}
