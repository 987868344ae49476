import { notificationRoutes } from '@genkan/contracts';
import { handle, type RouteHandler } from '@genkan/platform';
import { type ListNoticesPorts, listNotices } from '../use-cases/list-notices.ts';
import { type RequeueNoticePorts, requeueNotice } from '../use-cases/requeue-notice.ts';

/** Route → use case. */
export function notificationHandlers(ports: ListNoticesPorts & RequeueNoticePorts): RouteHandler[] {
  return [
    handle(notificationRoutes.listNotices, (query) => listNotices(ports, query)),
    handle(notificationRoutes.requeueNotice, (request) => requeueNotice(ports, request)),
  ];
}
