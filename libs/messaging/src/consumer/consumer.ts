import type { Part } from '@genkan/platform';
import type { ConsumerOptions } from './consumer-options.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { DEFAULT_RETRIES } from './persevere.ts';
import { createProgress } from './progress.ts';
import { createRecordHandler } from './record-handler.ts';
import { createStallReport, createWatch } from './stall-report.ts';

/** A running consumer; `dispatch` gives it one record by hand, once and without retry (replays). */
export type Consumer = Required<Part> & { readonly group: string; readonly dispatch: Dispatch };

/**
 * Listens to the topics of a table of subscriptions. Each record ends handled, ignored or parked; the
 * offset moves on only after that. While an outage lasts, it waits, and says so once it has waited for long.
 */
export function createConsumer(options: ConsumerOptions): Consumer {
  const { bus, group, subscriptions, clock, retries = DEFAULT_RETRIES } = options;
  const dispatch = createDispatch(group, subscriptions);
  const topics = [...new Set(subscriptions.map(({ topic }) => topic))];
  const progress = createProgress(clock);
  const report = createStallReport({ ...options, progress });
  const onRecord = createRecordHandler({ ...options, dispatch, retries, progress });
  const watch = createWatch({ ...options, progress });
  const { name, start, stop } = bus.consumer({ group, topics, onRecord, watch });
  return {
    name,
    group,
    dispatch,
    detail: report.detail,
    async start() {
      await report.start();
      await start();
    },
    async stop() {
      await stop();
      await report.stop();
    },
  };
}
