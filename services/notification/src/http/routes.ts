import { notificationRoutes } from '@genkan/contracts';
import { handle, type RouteHandler } from '@genkan/platform';
import { type ListPorts, listNotices } from '../use-cases/list-notices.ts';

/** Route → use case. */
export function notificationHandlers(ports: ListPorts): RouteHandler[] {
  return [handle(notificationRoutes.listNotices, (query) => listNotices(ports, query))];
}
