import type { identityRoutes, OutputOf } from '@genkan/contracts';
import { type Account, securityAddressOf } from '../domain/account.ts';

export type ReadContactPorts = { accounts: { get(accountId: string): Promise<Account | null> } };

/** Where a security notice goes: HR's address, until the member's own one is verified. */
export async function readContact(
  { accounts }: ReadContactPorts,
  accountId: string,
): Promise<OutputOf<typeof identityRoutes.readContact>> {
  const account = await accounts.get(accountId);
  if (!account || account.state === 'closed') return { status: 'gone' };
  const email = securityAddressOf(account);
  if (!email) return { status: 'no-address' };
  return { status: 'ready', email, name: account.name, locale: account.locale };
}
