import { parkedRoutes } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import { attach, type RouteHandler } from '@genkan/platform';
import type { Consumer } from '../consumer/consumer.ts';
import type { ParkedEvents } from './parked-events.ts';

type Needs = { parked: ParkedEvents; consumer: Pick<Consumer, 'dispatch'>; audit: Audit };

/** The operator's routes of every service that listens. What is decided about an event is a line of the audit. */
export function parkedHandlers({ parked, consumer, audit }: Needs): RouteHandler[] {
  const told = <Outcome extends { outcome: string }>(event: string, decided: Outcome): Outcome => {
    if (DECIDED.includes(decided.outcome)) audit({ action: 'parked', outcome: decided.outcome, event });
    return decided;
  };
  return attach(parkedRoutes, {
    listParked: async (query) => ({ events: await parked.list(query) }),
    findParked: async ({ id }) => ({ event: await parked.find(id) }),
    replayParked: async (replay) => told(replay.id, await parked.replay(replay, consumer.dispatch)),
    dropParked: async ({ id, why }, { subject: by }) => told(id, await parked.drop({ id, why, by })),
  });
}

const DECIDED: readonly string[] = ['done', 'parked-again', 'dropped'];
