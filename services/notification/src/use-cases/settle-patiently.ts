import type { Clock } from '@genkan/kernel';
import type { Notice } from '../domain/notice.ts';
import type { DeliveryStore, Settlement } from './delivery-store.ts';

export type SettlePatientlyPorts = {
  notices: Pick<DeliveryStore, 'settle' | 'get'>;
  clock: Clock;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
  /** True of an error that passes by itself: somebody whom we need does not answer. */
  isOutage(error: unknown): boolean;
};

const RETRY_MS = 500;

/**
 * Enters how a transmission ended, and tries through an outage of the store until the lease is over: whoever
 * knows that a mail was taken must not let it become one in doubt. Trying again is safe, since the state
 * and the fence before are in the write; and if a write that was not answered had its effect, that is seen.
 * @throws the outage if it outlasts the lease.
 */
export async function settlePatiently(
  { notices, clock, wait, isOutage }: SettlePatientlyPorts,
  notice: Notice,
  settlement: Settlement,
): Promise<Notice | null> {
  for (let tries = 0; ; tries += 1) {
    try {
      const settled = await notices.settle(notice, settlement);
      return settled ?? (tries === 0 ? null : await findSettled(notices, notice, settlement));
    } catch (error) {
      const inTime = clock.now().getTime() + RETRY_MS < (notice.leaseUntil?.getTime() ?? 0);
      if (!isOutage(error) || !inTime) throw error;
      await wait(RETRY_MS);
    }
  }
}

async function findSettled(
  notices: SettlePatientlyPorts['notices'],
  { id, fence }: Notice,
  { transition }: Settlement,
): Promise<Notice | null> {
  const found = await notices.get(id);
  return found?.fence === fence && found.state === transition.to ? found : null;
}
