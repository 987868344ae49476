import { parkedRoutes } from '@genkan/contracts';
import { handle, type RouteHandler } from '@genkan/platform';
import type { Consumer } from '../consumer/consumer.ts';
import type { ParkedEvents } from './parked-events.ts';

/** The operator's two routes of every service that listens: `list-parked` and `replay-parked`. */
export function parkedHandlers(parked: ParkedEvents, consumer: Consumer): RouteHandler[] {
  return [
    handle(parkedRoutes.listParked, async (query) => ({ events: await parked.list(query) })),
    handle(parkedRoutes.replayParked, async (replay) => parked.replay(replay, consumer.dispatch)),
  ];
}
