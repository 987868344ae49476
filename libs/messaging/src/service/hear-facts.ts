import type { Keyring } from '@genkan/kernel';
import { createAudit, type Documents, type Kit, type RouteHandler } from '@genkan/platform';
import type { Bus } from '../bus/bus.ts';
import { type Consumer, createConsumer } from '../consumer/consumer.ts';
import type { Subscription } from '../consumer/subscription.ts';
import type { ParkedDocument } from '../parked/parked-documents.ts';
import { parkedEvents } from '../parked/parked-events.ts';
import { parkedHandlers } from '../parked/parked-handlers.ts';

type Hearing = {
  settings: { readonly SERVICE_NAME: string; readonly SEALING_KEYS: Keyring };
  kit: Kit;
  bus: Bus;
  /** The service's table. */
  subscriptions: readonly Subscription[];
  /** Where events wait that could not be handled. */
  parked: Documents<ParkedDocument>;
};

/** How a service hears the facts of others: one group of consumers, and the operator's way to what it set aside. */
export function hearFacts(hearing: Hearing): { consumer: Consumer; handlers: readonly RouteHandler[] } {
  const { settings, kit, bus, subscriptions } = hearing;
  const { SERVICE_NAME: group, SEALING_KEYS: keyring } = settings;
  const parked = parkedEvents({ documents: hearing.parked, keyring, clock: kit.clock });
  kit.metrics.readGauge(
    {
      name: 'genkan_parked_events',
      help: 'Events that lie parked and wait for somebody to look after them.',
    },
    async () => [{ value: await hearing.parked.count({ state: 'parked' }) }],
  );
  const consumer = createConsumer({ ...kit, bus, group, subscriptions, parked });
  return { consumer, handlers: parkedHandlers({ parked, consumer, audit: createAudit(kit) }) };
}
