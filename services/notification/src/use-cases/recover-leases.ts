import type { Clock } from '@genkan/kernel';
import type { Notice } from '../domain/notice.ts';
import { endLease } from '../domain/transitions.ts';
import type { DeliveryStore } from './delivery-store.ts';

export type RecoverLeasesPorts = {
  notices: Pick<DeliveryStore, 'settle'> & { findLeasesOver(now: Date, limit: number): Promise<Notice[]> };
  clock: Clock;
};

const BATCH = 100;

/**
 * Looks after notices whose holder died or sleeps: claimed ones are due again, transmitting ones in doubt.
 * @returns those that changed, as they are now.
 */
export async function recoverLeases({ notices, clock }: RecoverLeasesPorts): Promise<Notice[]> {
  const now = clock.now();
  const found = await notices.findLeasesOver(now, BATCH);
  const recovered = found.map((notice) =>
    notices.settle(notice, { from: [notice.state], transition: endLease(notice, now) }),
  );
  return (await Promise.all(recovered)).filter((notice) => notice !== null);
}
