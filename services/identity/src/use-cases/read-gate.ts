import type { Gate } from '@genkan/contracts';
import type { Clock } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { gateOf } from '../domain/gate.ts';

export type ReadGatePorts = { accounts: { get(accountId: string): Promise<Account | null> }; clock: Clock };

/** What the gateway asks before it believes a session (D8). */
export async function readGate({ accounts, clock }: ReadGatePorts, accountId: string): Promise<Gate> {
  return gateOf(await accounts.get(accountId), clock.now());
}
