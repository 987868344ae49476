import type { Audit } from '@genkan/kernel';
import type { Log } from '../log/create-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';

export type AuditNeeds = {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Actions that are counted as well, by factor and outcome; each with the name of its counter. */
  readonly counted?: Readonly<Record<string, { readonly name: string; readonly help: string }>>;
};

/** The audit of a service: one line of its log for each record, under the name of the action. */
export function createAudit({ log, metrics, counted = {} }: AuditNeeds): Audit {
  const labels = ['factor', 'outcome'];
  const counters = new Map(
    Object.entries(counted).map(([action, named]) => [action, metrics.counter({ ...named, labels })]),
  );
  return ({ action, outcome, accountId, source: from, factor: kind, ...ids }) => {
    counters.get(action)?.inc({ factor: kind ?? 'none', outcome });
    log.info({ ...ids, accountId: accountId ?? undefined, from, kind, outcome }, action);
  };
}
