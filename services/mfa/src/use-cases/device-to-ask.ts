import { problem } from '@genkan/contracts';
import type { Account, Device } from '../domain/account.ts';
import { type Factor, factorOf } from '../domain/factor.ts';

/**
 * A device and its kind.
 * @throws Problem `factor-missing`; `device-unknown`, also where only newer processes know its kind.
 */
export function deviceToAsk(
  kinds: readonly Factor[],
  { devices }: Account,
  deviceId: string,
): { device: Device; factor: Factor } {
  if (devices.length === 0) throw problem('factor-missing');
  const device = devices.find(({ id }) => id === deviceId);
  const factor = device && factorOf(kinds, device.kind);
  if (!device || !factor) throw problem('device-unknown');
  return { device, factor };
}
