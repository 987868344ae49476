import type { Clock } from '@genkan/kernel';
import { createOutageWatch, type Log, type Metrics, type Part, untraced } from '@genkan/platform';
import type { Publisher } from '../bus/bus.ts';
import type { AggregateDocuments } from './aggregate.ts';
import { drain } from './drain.ts';
import { createDrainQueue } from './drain-queue.ts';
import { onCommit } from './nudges.ts';
import { createPoller } from './poller.ts';

export type RelayOptions = {
  /** The very handles that the stores commit through: nudges come by them. */
  aggregates: readonly AggregateDocuments[];
  publisher: Publisher;
  /** `ce_source`: the service's name. */
  source: string;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  /** Milliseconds between two looks for facts that no nudge has sent; 3000 unless told. */
  pollMs?: number;
};

/** Brings facts from the outboxes to the broker, for ever. Any number of them may run side by side. */
export type Relay = Part & {
  /** Looks at one document now; commits in this process do so by themselves. */
  nudge(documents: AggregateDocuments, id: string): void;
};

const DOCUMENTS_AT_ONCE = 16;
const POLL_MS = 3000;
const SENDING = {
  away: 'facts cannot be sent at present; they wait in the outbox',
  back: 'facts can be sent again',
};

export function createRelay(options: RelayOptions): Relay {
  const { aggregates, publisher, source, metrics, pollMs = POLL_MS } = options;
  const sent = metrics.counter({
    name: 'genkan_outbox_sent_total',
    help: 'Facts that the broker has acknowledged, doubles included.',
  });
  const sending = createOutageWatch(options, SENDING);
  const how = { publisher, source, onSent: (count: number) => sent.inc({}, count) };
  // Each fact carries the trace of its commit. Whoever brings it must add nothing of a trace of its own: facts
  // of many share one request, and the instrumentation of kafkajs writes over every `traceparent`.
  const queue = createDrainQueue(DOCUMENTS_AT_ONCE, (documents, id) =>
    sending.attempt(() => untraced(() => drain(documents, id, how))),
  );
  const nudge: Relay['nudge'] = (documents, id) => {
    // While nothing can be sent, one document is tried now and then; the others wait in the store.
    if (sending.mayTry()) void queue.add(documents, id);
  };
  const poller = createPoller({ ...options, pollMs, queue, sending });
  let endings: (() => void)[] = [];
  return {
    name: 'relay',
    nudge,
    async start() {
      endings = aggregates.map((documents) => onCommit(documents, (id) => nudge(documents, id)));
      await poller.start();
    },
    async stop() {
      for (const end of endings) end();
      await poller.stop();
      await queue.idle();
    },
  };
}
