import { parkedRoutes } from '@genkan/contracts';
import { attach, type RouteHandler } from '@genkan/platform';
import type { Consumer } from '../consumer/consumer.ts';
import type { ParkedEvents } from './parked-events.ts';

/** The operator's routes of every service that listens: `list-parked`, `find-parked` and `replay-parked`. */
export function parkedHandlers(parked: ParkedEvents, consumer: Consumer): RouteHandler[] {
  return attach(parkedRoutes, {
    listParked: async (query) => ({ events: await parked.list(query) }),
    findParked: async ({ id }) => ({ event: await parked.find(id) }),
    replayParked: async (replay) => parked.replay(replay, consumer.dispatch),
  });
}
