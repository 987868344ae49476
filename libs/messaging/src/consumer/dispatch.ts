import { ALL_EVENTS, type Envelope } from '@genkan/contracts';
import { inSpan, withTraceparent } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import { eventAttributes } from './event-attributes.ts';
import { Unacceptable } from './failures.ts';
import { readEnvelope } from './read-envelope.ts';
import type { Subscription } from './subscription.ts';

/** `ignored`: a fact for others. `unknown`: of a type that no contract has. */
export type Dispatch = (record: IncomingRecord) => Promise<'handled' | 'ignored' | 'unknown'>;

const FACTS: ReadonlySet<string> = new Set(ALL_EVENTS.map(({ type }) => type));

/**
 * Gives a record to the handlers of its type, in the order of the table. Other types are passed over: topics
 * carry facts for others as well. An unknown version of a type that we know is not: it will be ours once we
 * are updated.
 * @throws Unacceptable if the record cannot ever be handled as it stands; else what a handler throws.
 */
export function createDispatch(group: string, subscriptions: readonly Subscription[]): Dispatch {
  const byType = Map.groupBy(subscriptions, ({ type }) => type);
  const knownFacts = new Set(subscriptions.map(({ type }) => withoutVersion(type)));
  return async (record) => {
    const { envelope, readData } = readEnvelope(record);
    const handlers = byType.get(envelope.type);
    if (handlers) {
      const data = readData();
      for (const handler of handlers) await run(group, handler, { data, envelope });
      return 'handled';
    }
    if (knownFacts.has(withoutVersion(envelope.type))) throw new Unacceptable('unknown version');
    return FACTS.has(envelope.type) ? 'ignored' : 'unknown';
  };
}

function withoutVersion(type: string): string {
  return type.replace(/\.v\d+$/, '');
}

async function run(
  group: string,
  subscription: Subscription,
  event: { data: unknown; envelope: Envelope },
): Promise<void> {
  const { data, envelope } = event;
  const attributes = eventAttributes(group, envelope);
  await withTraceparent(envelope.traceparent, () =>
    inSpan(`on ${envelope.type} ${subscription.name}`, attributes, () => subscription.handle(data, envelope)),
  );
}
