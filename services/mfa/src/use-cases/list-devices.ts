import type { FactorsOfAccount, Device as ListedDevice } from '@genkan/contracts';
import { type Account, type Device, strongFactorsOf } from '../domain/account.ts';
import type { Session } from '../domain/session.ts';

export type ListDevicesPorts = { factors: { get(accountId: string): Promise<Account> } };

/** The account's devices, oldest first; no secret leaves. */
export async function listDevices(
  { factors }: ListDevicesPorts,
  { accountId }: Session,
): Promise<FactorsOfAccount> {
  return toListed(await factors.get(accountId));
}

/** What leaves of an account. */
export function toListed(account: Account): FactorsOfAccount {
  return { devices: account.devices.map(toListedDevice), strongFactors: strongFactorsOf(account) };
}

function toListedDevice({ id, kind, name, enrolledAt, lastUsedAt }: Device): ListedDevice {
  return {
    id,
    kind,
    name,
    enrolledAt: enrolledAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
