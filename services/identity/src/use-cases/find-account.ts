import { type Account, NOBODY } from '../domain/account.ts';

export type FindAccountPorts = {
  names: { findOwner(userId: string): Promise<string | null> };
  accounts: { get(accountId: string): Promise<Account | null> };
};

/** The account that a user ID leads to. Always two reads, so that an unknown ID does not answer sooner. */
export async function findAccount(
  { names, accounts }: FindAccountPorts,
  userId: string,
): Promise<Account | null> {
  const owner = await names.findOwner(userId);
  return accounts.get(owner ?? NOBODY);
}
