import { parkedRoutes } from '@genkan/contracts';
import { handle, type RouteHandler } from '@genkan/platform';
import type { Consumer } from '../consumer/consumer.ts';
import type { ParkedEvents } from './parked-events.ts';

/** The operator's routes of every service that listens: `list-parked`, `find-parked` and `replay-parked`. */
export function parkedHandlers(parked: ParkedEvents, consumer: Consumer): RouteHandler[] {
  return [
    handle(parkedRoutes.listParked, async (query) => ({ events: await parked.list(query) })),
    handle(parkedRoutes.findParked, async ({ id }) => ({ event: await parked.find(id) })),
    handle(parkedRoutes.replayParked, async (replay) => parked.replay(replay, consumer.dispatch)),
  ];
}
