import type { Metrics } from '@genkan/platform';
import type { DeliveryOutcome } from '../use-cases/deliver-notice.ts';

/** What became of deliveries, and what the recovery of leases found. */
export function createDeliveryCounts(metrics: Metrics) {
  const outcomes = metrics.counter({
    name: 'genkan_notices_total',
    help: 'Deliveries and recovered leases of notices, by what became of them.',
    labels: ['outcome'],
  });
  const refused = metrics.counter({
    name: 'genkan_notices_refused_total',
    help: 'Deliveries stopped by the fence: another process had taken the notice over.',
  });
  return (outcome: DeliveryOutcome | 'failed') => {
    outcomes.inc({ outcome });
    if (outcome === 'refused') refused.inc();
  };
}
