import type { Log } from '@genkan/platform';
import express, { type NextFunction, type Request, type Response } from 'express';
import { showNotFound, showProblem } from '../../journeys/problem-pages.ts';
import { type Door, firstObjection } from '../door.ts';
import type { PageRoute } from '../page-route.ts';
import { BODY_CHECKS } from './checks.ts';
import { linkedLocale, rememberedLocale, rememberLocale } from './locale.ts';
import { ownPath } from './own-path.ts';
import type { PageHouse } from './page-house.ts';
import { recognise } from './recognise.ts';
import { sendAnswer } from './send-answer.ts';
import { servePage } from './serve.ts';
import { settle } from './settle.ts';
import { visitOf } from './visit-of.ts';

/** Room for passwords far too long, which the rule then explains: full-width letters take 9 bytes each. */
const MAX_FORM_BYTES = 64 * 1024;

export type OwnPages = {
  readonly house: PageHouse;
  readonly routes: readonly PageRoute[];
  readonly log: Log;
};

/** The door of people with a browser: our pages and their forms, and our own page for everything else. */
export function ownPagesDoor({ house, routes, log }: OwnPages): Door {
  const router = express.Router();
  router.use(readForm(house.publicOrigin));
  router.use(switchLanguage(house.publicOrigin));
  for (const route of routes) {
    router[route.method](route.path, async (request, response) => {
      response.locals.route = route.name;
      const answer = await servePage(house, route, request);
      if (route.access !== 'anyone' && isReading(request))
        await rememberOwnLanguage(house, request, response);
      await sendAnswer(house, response, answer);
    });
  }
  router.use(async (request, response) => {
    const visit = visitOf(house, request, await recognise(house, request));
    await sendAnswer(house, response, await settle(house, showNotFound(visit), null));
  });
  const answerError = answerWithPage(house, log);
  router.use(answerError);
  return { router, answerError };
}

/** Means nothing to us in a body (RFC 9110, 9.3.1): whatever somebody sends along is not read. */
const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** Only our own pages may change anything: same origin, form encoding, one body. */
function readForm(publicOrigin: string) {
  const parse = express.urlencoded({ extended: false, limit: MAX_FORM_BYTES, parameterLimit: 20 });
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (isReading(request)) return next();
    await firstObjection(BODY_CHECKS, { request, publicOrigin });
    parse(request, response, next);
  };
}

function switchLanguage(publicOrigin: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const locale = linkedLocale(request);
    if (locale && isReading(request)) {
      rememberLocale(response, locale, publicOrigin);
      response.set('Cache-Control', 'no-store').redirect(303, ownPath(request));
    } else next();
  };
}

/** The account's language, from the sign-in on, unless another was chosen in this browser: it outlasts the log-out. */
async function rememberOwnLanguage(house: PageHouse, request: Request, response: Response): Promise<void> {
  if (rememberedLocale(request) !== null) return;
  const member = await recognise(house, request);
  if (member) rememberLocale(response, member.gate.locale, house.publicOrigin);
}

/** Whatever was thrown leaves as one of our pages; the log knows it by the same reference number. */
function answerWithPage(house: PageHouse, log: Log) {
  return async (error: unknown, request: Request, response: Response, _next: NextFunction): Promise<void> => {
    const reader = response.headersSent ? null : await recognise(house, request);
    const answer = showProblem(visitOf(house, request, reader), error, house.services);
    const { reference, code, status } = answer.problem;
    const fields = { route: String(response.locals.route ?? 'none'), code, problemId: reference, status };
    if (status >= 500) log.error({ ...fields, err: error }, 'a page could not be shown');
    else log.warn(fields, 'a request was refused');
    if (response.headersSent) return void response.destroy();
    await sendAnswer(house, response, { status, html: answer.html });
  };
}
