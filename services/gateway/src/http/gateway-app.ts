import { type Log, type Metrics, requestLog } from '@genkan/platform';
import express, { type Express } from 'express';
import type { Door } from './door.ts';
import { securityHeaders } from './security-headers.ts';
import { serveAssets } from './serve-assets.ts';

export type GatewayAppOptions = {
  /** In the order in which they are asked; the last one answers whatever is left. */
  readonly doors: readonly Door[];
  readonly publicOrigin: string;
  readonly trustedProxyHops: number;
  readonly log: Log;
  readonly metrics: Metrics;
};

/** What is public: our files, and the doors. */
export function createGatewayApp(options: GatewayAppOptions): Express {
  const { doors, publicOrigin, trustedProxyHops, log, metrics } = options;
  const app = express();
  app.disable('x-powered-by');
  // No page is kept, so none is asked for again; our files bring tags of their own.
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxyHops);
  app.use(requestLog({ log, metrics }));
  app.use(securityHeaders(publicOrigin));
  app.use('/assets', serveAssets());
  for (const { router } of doors) app.use(router);
  const last = doors.at(-1);
  if (last) app.use(last.answerError);
  return app;
}
