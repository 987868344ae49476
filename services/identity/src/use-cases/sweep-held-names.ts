import type { Account } from '../domain/account.ts';
import type { NameAsRead, NameClaim, OwnName } from '../domain/login-name.ts';

export type SweepHeldNamesPorts = {
  names: {
    /** Longest due first. */
    listUnsettled(limit: number): Promise<NameClaim[]>;
    settle(name: NameAsRead): Promise<void>;
    hold(name: NameAsRead): Promise<boolean>;
    retireTemporary(kept: OwnName): Promise<void>;
    dropUnsettled(name: NameAsRead): Promise<number>;
  };
  accounts: { get(accountId: string): Promise<Account | null> };
};

const AT_ONCE = 100;

/**
 * A name is held before an account takes it, so that a crash between the two leaves a name that nobody uses.
 * Thirty days later it is free again, unless the account has it by now or its first login still asks for it.
 * A temporary one of an account that goes by another name was mailed to its owner: it is retired, as the end of
 * the first login would have done, and leads nobody else anywhere.
 * @returns how many names became free
 */
export async function sweepHeldNames({ names, accounts }: SweepHeldNamesPorts): Promise<number> {
  let freed = 0;
  for (const name of await names.listUnsettled(AT_ONCE)) {
    const account = await accounts.get(name.accountId);
    if (account?.userId === name.userId) await names.settle(name);
    else if (account?.journey?.answers.choice?.userId === name.userId) await names.hold(name);
    else if (account && name.kind === 'temp') {
      await names.retireTemporary({ userId: account.userId, accountId: account.id });
    } else freed += await names.dropUnsettled(name);
  }
  return freed;
}
