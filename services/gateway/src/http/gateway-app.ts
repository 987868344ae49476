import { fileURLToPath } from 'node:url';
import { type Log, type Metrics, requestLog } from '@genkan/platform';
import express, { type Express } from 'express';
import type { Door } from './door.ts';
import { securityHeaders } from './security-headers.ts';

const WEB_FOLDER = fileURLToPath(new URL('../web/', import.meta.url));

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
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxyHops);
  app.use(requestLog({ log, metrics }));
  app.use(securityHeaders(publicOrigin));
  app.use('/assets', express.static(WEB_FOLDER, { index: false, maxAge: '1h', redirect: false }));
  for (const { router } of doors) app.use(router);
  const last = doors.at(-1);
  if (last) app.use(last.answerError);
  return app;
}
