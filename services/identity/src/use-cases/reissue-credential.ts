import { type identityRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Audit, Clock, Keyring } from '@genkan/kernel';
import type { Account, Credential } from '../domain/account.ts';
import type { InvitedAccount, JourneySession } from '../domain/first-login.ts';
import type { Answers } from '../domain/journey.ts';
import { decideReissue, VOID_ANSWERS } from '../domain/reissue.ts';

type Outcome = 'reissued' | 'reissued-before' | 'limit-reached' | 'refused';

export type ReissueCredentialPorts = {
  accounts: {
    get(accountId: string): Promise<Account | null>;
    /** Null where the account is no longer as it was read. */
    reissueCredential(
      account: InvitedAccount,
      change: { next: Credential; drop: readonly (keyof Answers)[] },
    ): Promise<Account | null>;
  };
  credentialKeys: Keyring;
  clock: Clock;
  audit: Audit;
};

type Reissued = OutputOf<typeof identityRoutes.reissueCredential>;

/**
 * A new number in place of the expired one; its notice follows from the fact. However often and from however
 * many tabs one expired credential asks on one day, it is one new number and one answer.
 * @throws Problem of `identityRoutes.reissueCredential`
 */
export async function reissueCredential(
  { accounts, credentialKeys, clock, audit }: ReissueCredentialPorts,
  session: JourneySession,
): Promise<Reissued> {
  const { accountId, sid: handle } = session;
  const note = (outcome: Outcome) => audit({ action: 'reissue-credential', accountId, handle, outcome });
  const at = { now: clock.now(), kid: credentialKeys.current };
  const decide = async () => decideReissue(await accounts.get(accountId), session, at);

  const first = await decide();
  const after =
    first.status === 'due'
      ? await accounts.reissueCredential(first.account, { next: first.next, drop: VOID_ANSWERS })
      : null;
  if (after) {
    note('reissued');
    return toAnswer(after);
  }
  // Of two asks at once the other one was faster: look at what it left.
  const decision = first.status === 'due' ? await decide() : first;
  if (decision.status === 'done') {
    note('reissued-before');
    return toAnswer(decision.account);
  }
  note(decision.status === 'limit-reached' ? 'limit-reached' : 'refused');
  throw problem(decision.status === 'limit-reached' ? 'reissue-limit-reached' : 'session-ended');
}

function toAnswer({ epoch, credential }: Account): Reissued {
  return { epoch, credentialNo: credential.no };
}
