import type { Clock } from '@genkan/kernel';
import { createDueLoop, type DueLoop, type Log, type Metrics, type OutageWatch } from '@genkan/platform';
import type { Aggregate, AggregateDocuments } from './aggregate.ts';
import type { DrainQueue } from './drain-queue.ts';

/** What a nudge would have sent within this time is left to the nudge; milliseconds. */
const NUDGE_MS = 1000;
/** For how long a found document is left to its finder. */
const CLAIM_MS = 3000;
const PAGE = 100;
const STORE = {
  away: 'the store cannot be asked for waiting facts at present',
  back: 'the store answers again',
};

export type PollerOptions = {
  aggregates: readonly AggregateDocuments[];
  clock: Clock;
  log: Log;
  metrics: Metrics;
  pollMs: number;
  queue: DrainQueue;
  sending: OutageWatch;
};

/** Looks now and then for facts that wait although nobody was nudged: after a crash, or while the broker was away. */
export function createPoller(options: PollerOptions): DueLoop {
  const { clock, log, sending } = options;
  const gauges = createGauges(options);
  return createDueLoop({
    name: 'outbox-poller',
    work: (signal) => sendAllWaiting({ ...options, gauges, signal }),
    everyMs: () => jittered(options.pollMs),
    outages: [sending],
    sentences: STORE,
    clock,
    log,
  });
}

type Round = PollerOptions & { gauges: Gauges; signal: AbortSignal };

/** One collection that cannot be asked does not keep the others waiting. */
async function sendAllWaiting(round: Round): Promise<void> {
  const failures: unknown[] = [];
  for (const documents of round.aggregates) {
    await sendWaiting({ ...round, documents }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

type Sweep = Round & { documents: AggregateDocuments };

/** Page after page, as long as pages are full and can be sent. While they cannot, one document is the probe. */
async function sendWaiting(sweep: Sweep): Promise<void> {
  const { sending, queue, signal } = sweep;
  for (let full = true; full && !signal.aborted; ) {
    const limit = sending.isAway() ? 1 : PAGE;
    const found = await findWaiting(sweep, limit);
    const claimed: Promise<void>[] = [];
    for (const document of found) {
      if (await claim(sweep, document)) claimed.push(queue.add(sweep.documents, document._id));
    }
    // Only for these: the queue as a whole need not come to rest for as long as others commit.
    await Promise.all(claimed);
    full = found.length === limit && !sending.isAway();
  }
}

async function findWaiting({ documents, clock, gauges }: Sweep, limit: number): Promise<Aggregate[]> {
  const now = clock.now().getTime();
  const isWaiting = { outboxSince: { $lte: new Date(now - NUDGE_MS) } };
  const found = await documents.find(isWaiting, { sort: { outboxSince: 1 }, limit });
  const oldest = found[0]?.outbox[0]?.time.getTime() ?? now;
  gauges.set(documents.definition.name, {
    documents: found.length === 0 ? 0 : await documents.count(isWaiting),
    oldestSeconds: (now - oldest) / 1000,
  });
  return found;
}

/**
 * Soft: moves the date on so that other relays look elsewhere. Two that send the same do no harm. Without a date it
 * was drained since it was found: a find is no snapshot.
 */
async function claim({ documents, clock }: Sweep, { _id, outboxSince }: Aggregate): Promise<boolean> {
  if (outboxSince === undefined) return false;
  const until = new Date(clock.now().getTime() + CLAIM_MS);
  return (await documents.update({ _id, outboxSince }, { $set: { outboxSince: until } })) !== null;
}

/** Relays that were started together do not poll together; nothing depends on this number. */
function jittered(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4);
}

type Waiting = { documents: number; oldestSeconds: number };
type Gauges = { set(collection: string, waiting: Waiting): void };

function createGauges({ metrics }: PollerOptions): Gauges {
  const labels = ['collection'];
  const waiting = metrics.gauge({
    name: 'genkan_outbox_waiting_documents',
    help: 'Documents whose facts no nudge has sent.',
    labels,
  });
  const oldest = metrics.gauge({
    name: 'genkan_outbox_oldest_seconds',
    help: 'Age of the oldest fact found by the poll.',
    labels,
  });
  return {
    set(collection, { documents, oldestSeconds }) {
      waiting.set(documents, { collection });
      oldest.set(oldestSeconds, { collection });
    },
  };
}
