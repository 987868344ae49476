import type { Device as ListedDevice, mfaRoutes, OutputOf } from '@genkan/contracts';
import type { Device, Factors } from '../domain/factors.ts';
import type { Session } from '../domain/session.ts';

export type ListDevicesPorts = { factors: { get(accountId: string): Promise<Factors> } };

/** The account's devices, oldest first; no secret leaves. */
export async function listDevices(
  { factors }: ListDevicesPorts,
  { accountId }: Session,
): Promise<OutputOf<typeof mfaRoutes.listDevices>> {
  const { devices } = await factors.get(accountId);
  return { devices: devices.map(toListed), strongFactors: devices.length };
}

function toListed({ id, kind, name, enrolledAt, lastUsedAt }: Device): ListedDevice {
  return {
    id,
    kind,
    name,
    enrolledAt: enrolledAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
