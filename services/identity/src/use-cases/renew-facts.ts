import type { DataOf, memberChanged } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import type { Account, MemberFacts } from '../domain/account.ts';
import { LANES, type Lane } from '../domain/throttle.ts';

export type RenewFactsPorts = {
  accounts: {
    get(accountId: string): Promise<Account | null>;
    replaceFacts(accountId: string, facts: MemberFacts): Promise<boolean>;
  };
  onboarding: { readMemberFacts(memberId: string): Promise<MemberFacts | null> };
  throttles: { forget(lane: Lane, subject: string): Promise<void> };
};

/** `known`: there is nothing newer. `too-early`: the account is still to come. `gone`: the member is. */
export type RenewalOutcome = 'renewed' | 'known' | 'too-early' | 'gone';

/**
 * On member changed: the account takes over what HR says today; answers, sessions and the member's own address
 * stay. Guesses at a birth date that was wrong are forgiven, or nobody could go on with the right one.
 * @throws an outage where onboarding does not answer
 */
export async function renewFacts(
  { accounts, onboarding, throttles }: RenewFactsPorts,
  { memberId, generation }: DataOf<typeof memberChanged>,
): Promise<RenewalOutcome> {
  const account = await accounts.get(deriveId('account', memberId, String(generation)));
  if (!account) return 'too-early';
  const facts = await onboarding.readMemberFacts(memberId);
  if (!facts) return 'gone';
  if (facts.hrVersion <= account.hrVersion) return 'known';
  if (facts.birthDate !== account.birthDate) {
    await throttles.forget(LANES.birthDate, account.id);
    await throttles.forget(LANES.birthDateByCredential, `${account.id}/${account.credential.no}`);
  }
  return (await accounts.replaceFacts(account.id, facts)) ? 'renewed' : 'known';
}
