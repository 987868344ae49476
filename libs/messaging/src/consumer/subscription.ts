import type { AnyEvent, DataOf, Envelope } from '@genkan/contracts';
import { Unacceptable } from './failures.ts';
import { parseData } from './parse-data.ts';

/** What a service does on an event. Resolves when the effect is durable; may be called again with the same. */
export type EventHandler<Data> = (data: Data, envelope: Envelope) => Promise<void>;

/** One line of a service's `events/subscriptions.ts`. */
export type Subscription = {
  readonly type: string;
  readonly topic: string;
  /** The use case, for logs and spans. */
  readonly name: string;
  /** @throws Unacceptable if the value does not fit the event's schema; else what the handler throws. */
  readonly handle: (value: unknown, envelope: Envelope) => Promise<void>;
};

/** On this event, do that: `subscribe(memberRegistered, 'create-account', createAccount)`. */
export function subscribe<Event extends AnyEvent>(
  event: Event,
  name: string,
  handler: EventHandler<DataOf<Event>>,
): Subscription {
  return {
    type: event.type,
    topic: event.topic,
    name,
    handle: async (value, envelope) => handler(parseData(event, value), envelope),
  };
}

/** These lines for the facts of one society alone. @throws Unacceptable `other-society` of any other */
export function ofSociety(society: string, subscriptions: readonly Subscription[]): Subscription[] {
  return subscriptions.map((subscription) => ({
    ...subscription,
    handle: async (value, envelope) => {
      if (envelope.society !== society) throw new Unacceptable('other-society');
      await subscription.handle(value, envelope);
    },
  }));
}
