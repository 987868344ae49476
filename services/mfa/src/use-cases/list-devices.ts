import type { FactorsOfAccount, Device as ListedDevice } from '@genkan/contracts';
import { type Account, type Device, strongFactorsOf } from '../domain/account.ts';
import type { Session } from '../domain/session.ts';
import type { Throttles } from './spend-attempt.ts';

export type ListDevicesPorts = {
  factors: { get(accountId: string): Promise<Account> };
  throttles: Pick<Throttles, 'seePause'>;
};

/** The account's devices, oldest first, and whether their answers are looked at now; no secret leaves. */
export async function listDevices(
  { factors, throttles }: ListDevicesPorts,
  { accountId }: Session,
): Promise<FactorsOfAccount> {
  const attempt = { kind: 'challenge', accountId } as const;
  const [account, pause] = await Promise.all([factors.get(accountId), throttles.seePause(attempt)]);
  return { ...toListed(account), pausedUntil: pause?.toISOString() ?? null };
}

/** What leaves of an account; of one that has just passed, there is no pause. */
export function toListed(account: Account): FactorsOfAccount {
  return {
    devices: account.devices.map(toListedDevice),
    strongFactors: strongFactorsOf(account),
    pausedUntil: null,
  };
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
