import type { identityRoutes, OutputOf } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';

export type ReadGatePorts = { accounts: { get(accountId: string): Promise<Account | null> }; clock: Clock };

/** What the gateway asks before it believes a session (D8): state, epoch, and what was logged out. */
export async function readGate(
  { accounts, clock }: ReadGatePorts,
  accountId: string,
): Promise<OutputOf<typeof identityRoutes.readGate>> {
  const account = await accounts.get(accountId);
  if (!account) return { state: 'gone', epoch: 0, credentialNo: 1, endedSids: [] };
  const { state, epoch, credential, endedSids } = account;
  const ended = endedSids.filter(({ until }) => until > clock.now()).map(({ handle }) => handle);
  return { state, epoch, credentialNo: credential.no, endedSids: ended };
}
