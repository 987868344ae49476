import { type PartOfKind, problem } from '@genkan/contracts';
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

/** The answer as its kind reads it. @throws Problem, the kind's own `malformed` */
export function readAnswer(factor: Factor, answer: PartOfKind): unknown {
  const read = factor.readAnswer(answer);
  if (read === null) throw problem(factor.malformed);
  return read;
}
