import { createDueLoop, type Part } from '@genkan/platform';
import type { Watch } from '../bus/watch.ts';
import type { ConsumerOptions } from './consumer-options.ts';
import type { Progress, Stall } from './progress.ts';

/** From when on a record that waits is told of; a restart or a rebalance takes less. */
const STALLED_AFTER_MS = 60_000;
const TELL_EVERY_MS = 60_000;
const LOOK_MS = 5000;

type Needs = Pick<ConsumerOptions, 'group' | 'clock' | 'log' | 'metrics' | 'lookMs'> & { progress: Progress };

/**
 * Tells of a consumer that makes no progress although records wait: a line each minute and place, at error; the
 * metric; the detail beside `/readyz`. Nothing else follows: a restart would not help whoever waits for a store.
 */
export function createStallReport(needs: Needs): Required<Part> {
  const { group, clock, log, metrics, lookMs = LOOK_MS, progress } = needs;
  const stalled = metrics.gauge({
    name: 'genkan_consumer_stalled',
    help: '1 while a record has waited for a minute or more and its consumer makes no progress.',
    labels: ['group'],
  });
  const toldAt = new Map<string, number>();

  function tell(stall: Stall): void {
    const place = stall.position ? `${stall.position.topic}/${stall.position.partition}` : '';
    const now = clock.now().getTime();
    if (now - (toldAt.get(place) ?? 0) < TELL_EVERY_MS) return;
    toldAt.set(place, now);
    const ms = now - stall.since.getTime();
    log.error({ group, ...stall.position, reason: stall.reason, ms }, 'consumer makes no progress');
  }

  const loop = createDueLoop({
    name: `progress of ${group}`,
    atOnce: true,
    async work() {
      const stalls = progress.stalls(STALLED_AFTER_MS);
      stalled.set(stalls.length > 0 ? 1 : 0, { group });
      for (const stall of stalls) tell(stall);
    },
    everyMs: () => lookMs,
    clock,
    log,
  });
  const { name, start, stop } = loop;
  return {
    name,
    start,
    stop,
    detail: () => progress.stalls(STALLED_AFTER_MS).map((stall) => describe(group, stall)),
  };
}

function describe(group: string, { position, since, reason }: Stall): string {
  const place = position ? `${position.topic}/${position.partition} at ${position.offset}` : 'everywhere';
  return `consumer ${group} makes no progress: ${place} since ${since.toISOString()}: ${reason}`;
}

/** What the bus tells goes to the progress, and to the metrics; what waits, as long as the partition is ours. */
export function createWatch({ group, metrics, progress }: Needs): Watch {
  const alive = metrics.gauge({
    name: 'genkan_consumer_alive',
    help: '1 while a consumer reads, or could if there were something to read.',
    labels: ['group'],
  });
  const restarts = metrics.counter({
    name: 'genkan_consumer_restarts_total',
    help: 'Consumers that ended by an error, or could not begin, and were made anew.',
    labels: ['group'],
  });
  alive.set(0, { group });
  restarts.inc({ group }, 0);
  const lag = metrics.gauge({
    name: 'genkan_consumer_lag_records',
    help: 'Records of a partition that wait, the one in hand included, as the broker said at the last fetch.',
    labels: ['group', 'topic', 'partition'],
  });
  return {
    ...progress,
    onAway(error) {
      alive.set(0, { group });
      if (error !== undefined) restarts.inc({ group });
      progress.onAway(error);
    },
    onReading() {
      alive.set(1, { group });
      progress.onReading();
    },
    onAssigned(places) {
      lag.clear();
      progress.onAssigned(places);
    },
    onLag: ({ topic, partition }, records) => lag.set(records, { group, topic, partition }),
  };
}
