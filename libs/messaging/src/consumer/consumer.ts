import type { Part } from '@genkan/platform';
import type { ConsumerOptions } from './consumer-options.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { DEFAULT_RETRIES } from './persevere.ts';
import { createRecordHandler } from './record-handler.ts';

/** A running consumer; `dispatch` gives it one record by hand, once and without retry (replays). */
export type Consumer = Part & { readonly group: string; readonly dispatch: Dispatch };

/**
 * Listens to the topics of a table of subscriptions. Each record ends handled, ignored or parked; the
 * offset moves on only after that. While an outage lasts, it waits.
 */
export function createConsumer(options: ConsumerOptions): Consumer {
  const { bus, group, subscriptions, retries = DEFAULT_RETRIES } = options;
  const dispatch = createDispatch(group, subscriptions);
  const topics = [...new Set(subscriptions.map(({ topic }) => topic))];
  const onRecord = createRecordHandler({ ...options, dispatch, retries });
  return { ...bus.consumer({ group, topics, onRecord }), group, dispatch };
}
