import type { Kit, Part } from '@genkan/platform';
import type { Bus } from '../bus/bus.ts';
import { createKafka } from '../kafka/create-kafka.ts';
import type { AggregateDocuments } from '../outbox/aggregate.ts';
import { createRelay } from '../outbox/relay.ts';

type Telling = {
  settings: { readonly SERVICE_NAME: string; readonly KAFKA_BROKERS: readonly string[] };
  kit: Kit;
  /** The very handles that the stores commit through. */
  aggregates: readonly AggregateDocuments[];
};

/** How a service tells its facts: its line to Kafka, and the relay that empties its outboxes. */
export function tellFacts({ settings, kit, aggregates }: Telling): { bus: Bus; parts: readonly Part[] } {
  const { SERVICE_NAME: source, KAFKA_BROKERS: brokers } = settings;
  const bus = createKafka({ brokers, clientId: source, log: kit.log });
  const relay = createRelay({ ...kit, aggregates, publisher: bus.publisher, source });
  return { bus, parts: [bus.part, relay] };
}
