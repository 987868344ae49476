import { notificationRoutes } from '@genkan/contracts';
import { attach, type RouteHandler } from '@genkan/platform';
import { type ListNoticesPorts, listNotices } from '../use-cases/list-notices.ts';
import { type RequeueNoticePorts, requeueNotice } from '../use-cases/requeue-notice.ts';

/** Route → use case. */
export function notificationHandlers(ports: ListNoticesPorts & RequeueNoticePorts): RouteHandler[] {
  return attach(notificationRoutes, {
    listNotices: (query) => listNotices(ports, query),
    requeueNotice: (request) => requeueNotice(ports, request),
  });
}
