import { fileURLToPath } from 'node:url';
import { problem } from '@genkan/contracts';
import { type Log, type Metrics, requestLog } from '@genkan/platform';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { showNotFound, showProblem } from '../journeys/problem-pages.ts';
import type { Door, PageRoute } from './door.ts';
import { linkedLocale, rememberLocale } from './locale.ts';
import { ownPath } from './own-path.ts';
import { isForm, isFromOurPages } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { send, settle } from './send-answer.ts';
import { servePage } from './serve-page.ts';
import { visitOf } from './visit-of.ts';

/** Room for passwords far too long, which the rule then explains: full-width letters take 9 bytes each. */
const MAX_FORM_BYTES = 64 * 1024;
const WEB_FOLDER = fileURLToPath(new URL('../web/', import.meta.url));

export type GatewayAppOptions = {
  readonly door: Door;
  readonly routes: readonly PageRoute[];
  readonly trustedProxyHops: number;
  readonly log: Log;
  readonly metrics: Metrics;
};

/** The public door: our pages, our files, and our own page for everything else. */
export function createGatewayApp({
  door,
  routes,
  trustedProxyHops,
  log,
  metrics,
}: GatewayAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxyHops);
  app.use(requestLog({ log, metrics }));
  app.use(securityHeaders(door.publicOrigin));
  app.use('/assets', express.static(WEB_FOLDER, { index: false, maxAge: '1h', redirect: false }));
  app.use(refuseForeignForms(door.publicOrigin));
  app.use(express.urlencoded({ extended: false, limit: MAX_FORM_BYTES, parameterLimit: 20 }));
  app.use(switchLanguage(door.publicOrigin));
  for (const route of routes) {
    app[route.method](route.path, async (request, response) => {
      response.locals.route = route.name;
      await servePage(door, route, request, response);
    });
  }
  app.use(async (request, response) => {
    send(response, await settle(door, showNotFound(visitOf(door, request, null)), null));
  });
  app.use(answerWithPage(door, log));
  return app;
}

/** Only our own pages may change anything: same origin, form encoding, one body. */
function refuseForeignForms(publicOrigin: string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const isOurs = isReading || (isFromOurPages(request, publicOrigin) && isForm(request));
    if (!isOurs) throw problem('forbidden');
    next();
  };
}

function switchLanguage(publicOrigin: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const locale = linkedLocale(request);
    if (locale && request.method === 'GET') {
      rememberLocale(response, locale, publicOrigin);
      response.redirect(303, ownPath(request));
    } else next();
  };
}

/** Whatever was thrown leaves as one of our pages; the log knows it by the same reference number. */
function answerWithPage(door: Door, log: Log) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const answer = showProblem(visitOf(door, request, null), error, door.services);
    const { reference, code, status } = answer.problem;
    const fields = { route: String(response.locals.route ?? 'none'), code, problemId: reference, status };
    if (status >= 500) log.error({ ...fields, err: error }, 'a page could not be shown');
    else log.warn(fields, 'a request was refused');
    if (response.headersSent) return void response.destroy();
    send(response, { status, html: answer.html });
  };
}
