import type { accountRoutes, InputOf, OutputOf } from '@genkan/contracts';
import { type Audit, canonicalUserId } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';

export type ForgetBrowsersPorts = {
  findAccount(userId: string): Promise<Account | null>;
  browsers: { forgetAll(accountId: string): Promise<void> };
  audit: Audit;
};

/** A browser was lost, or its owner no longer trusts one: all are strangers until both factors are proven in them. */
export async function forgetBrowsers(
  { findAccount, browsers, audit }: ForgetBrowsersPorts,
  { userId }: InputOf<typeof accountRoutes.forgetBrowsers>,
): Promise<OutputOf<typeof accountRoutes.forgetBrowsers>> {
  const account = await findAccount(canonicalUserId(userId));
  const outcome = account ? 'done' : 'not-found';
  if (account) await browsers.forgetAll(account.id);
  audit({ action: 'forget-browsers', accountId: account?.id ?? null, outcome });
  return { outcome };
}
