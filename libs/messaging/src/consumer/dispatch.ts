import { ALL_EVENTS, type Envelope } from '@genkan/contracts';
import { inSpan, withTraceparent } from '@genkan/platform';
import type { IncomingRecord } from '../bus/bus.ts';
import { eventAttributes } from './event-attributes.ts';
import { Unacceptable } from './failures.ts';
import { readEnvelope } from './read-envelope.ts';
import type { Subscription } from './subscription.ts';

/** `ignored`: a fact for others. `unknown`: of a type that no contract has on this topic. */
export type Dispatch = (record: IncomingRecord) => Promise<'handled' | 'ignored' | 'unknown'>;

type Kind = { topic: string; type: string };

/** Who may write to one topic may not speak for the owner of another: HR's is written by a system of others. */
const onTopic = ({ topic, type }: Kind): string => `${topic} ${type}`;
const withoutVersion = ({ topic, type }: Kind): string =>
  onTopic({ topic, type: type.replace(/\.v\d+$/, '') });

const FACTS: ReadonlySet<string> = new Set(ALL_EVENTS.map(onTopic));

/**
 * Gives a record to the handlers of its topic and type, in the order of the table. Other types are passed over: topics
 * carry facts for others as well. An unknown version of a type that we know is not: it will be ours once we
 * are updated.
 * @throws Unacceptable if the record cannot ever be handled as it stands; else what a handler throws.
 */
export function createDispatch(group: string, subscriptions: readonly Subscription[]): Dispatch {
  const byKind = Map.groupBy(subscriptions, onTopic);
  const knownFacts = new Set(subscriptions.map(withoutVersion));
  return async (record) => {
    const { envelope, readData } = readEnvelope(record);
    const kind = { topic: record.topic, type: envelope.type };
    const handlers = byKind.get(onTopic(kind));
    if (handlers) {
      const data = readData();
      for (const handler of handlers) await run(group, handler, { data, envelope });
      return 'handled';
    }
    if (knownFacts.has(withoutVersion(kind))) throw new Unacceptable('unknown version');
    return FACTS.has(onTopic(kind)) ? 'ignored' : 'unknown';
  };
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
