import type { Clock } from '@genkan/kernel';
import type { Notice } from '../domain/notice.ts';
import { endLease } from '../domain/transitions.ts';
import type { DeliveryStore } from './delivery-store.ts';

export type RecoverLeasesPorts = {
  notices: Pick<DeliveryStore, 'settle'> & { findLeasesOver(now: Date, limit: number): Promise<Notice[]> };
  isOutage(error: unknown): boolean;
  /** A notice whose lease could not be ended, through a fault of ours or of whoever stored it. */
  noteFailure(notice: Notice, error: unknown): void;
  clock: Clock;
};

const BATCH = 100;

/**
 * Looks after notices whose holder died or sleeps: claimed ones are due again, transmitting ones in doubt. Each by
 * itself: one that cannot be looked after holds up no other.
 * @returns those that changed, as they are now. @throws an outage
 */
export async function recoverLeases(ports: RecoverLeasesPorts): Promise<Notice[]> {
  const now = ports.clock.now();
  const found = await ports.notices.findLeasesOver(now, BATCH);
  const recovered = await Promise.all(found.map((notice) => recover(ports, notice, now)));
  return recovered.filter((notice) => notice !== null);
}

async function recover(
  { notices, isOutage, noteFailure }: RecoverLeasesPorts,
  notice: Notice,
  now: Date,
): Promise<Notice | null> {
  try {
    return await notices.settle(notice, { from: [notice.state], transition: endLease(notice, now) });
  } catch (error) {
    if (isOutage(error)) throw error;
    noteFailure(notice, error);
    return null;
  }
}
