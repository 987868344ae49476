import { performance } from 'node:perf_hooks';
import type { Metrics } from './create-metrics.ts';

/** Takes the time of one command; called again when its answer is there, or is not to be had. */
export type TakeTime = () => () => void;

/** How long a store takes: one histogram for all of them, so that a slow page is laid at the right door. */
export function storeSeconds(metrics: Metrics | undefined, store: 'mongodb' | 'redis'): TakeTime {
  if (!metrics) return () => () => undefined;
  const seconds = metrics.histogram({
    name: 'genkan_store_seconds',
    help: 'From a command to a store to its answer, or to the end of the wait for it.',
    labels: ['store'],
  });
  return () => {
    const startedAt = performance.now();
    return () => seconds.observe((performance.now() - startedAt) / 1000, { store });
  };
}
