import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Log } from '../log/create-log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { continueTrace, inThisTrace } from '../telemetry/trace.ts';

export type RequestLogOptions = {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Default `info`. */
  readonly level?: 'debug' | 'info';
};

/**
 * Express middleware: one line and one measurement per request. The route is `response.locals.route` where a
 * handler has set it, else the pattern that matched; the URL itself is never written, it may hold anything.
 */
export function requestLog({ log, metrics, level = 'info' }: RequestLogOptions): RequestHandler {
  const seconds = metrics.histogram({
    name: 'genkan_http_request_seconds',
    help: 'Time from the request to the end of its answer.',
    labels: ['route', 'status'],
  });
  return (request: Request, response: Response, next: NextFunction) => {
    continueTrace(request.get('traceparent'), () => {
      measure(request, response);
      next();
    });
  };

  function measure(request: Request, response: Response): void {
    const start = performance.now();
    const end = inThisTrace(() => {
      const ms = performance.now() - start;
      const route = routeOf(request, response);
      const status = response.writableFinished ? response.statusCode : 499;
      seconds.observe(ms / 1000, { route, status });
      log[level]({ method: request.method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
    });
    response.once('close', end);
  }
}

function routeOf(request: Request, response: Response): string {
  const named: unknown = response.locals.route;
  if (typeof named === 'string') return named;
  const pattern: unknown = request.route?.path;
  return typeof pattern === 'string' ? pattern : 'none';
}
