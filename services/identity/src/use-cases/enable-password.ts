import type { accountRoutes, InputOf, OutputOf } from '@genkan/contracts';
import { type Audit, canonicalUserId } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { LANES, type Lane } from '../domain/throttle.ts';

export type EnablePasswordPorts = {
  findAccount(userId: string): Promise<Account | null>;
  throttles: { forget(lane: Lane, subject: string): Promise<void> };
  accounts: { enablePassword(accountId: string): Promise<void> };
  audit: Audit;
};

/** The help desk has confirmed who calls. The count goes first: cut off in between, the command is given again. */
export async function enablePassword(
  { findAccount, throttles, accounts, audit }: EnablePasswordPorts,
  { userId }: InputOf<typeof accountRoutes.enablePassword>,
): Promise<OutputOf<typeof accountRoutes.enablePassword>> {
  const account = await findAccount(canonicalUserId(userId));
  const outcome = account ? 'done' : 'not-found';
  if (account) {
    await throttles.forget(LANES.failuresOfStrangers, account.id);
    await accounts.enablePassword(account.id);
  }
  audit({ action: 'enable-password', accountId: account?.id ?? null, outcome });
  return { outcome };
}
