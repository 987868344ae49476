import { safeEqual, sha256 } from '@genkan/kernel';
import type { Request, Response } from 'express';
import { PATHS } from '../domain/paths.ts';
import { withNotice } from '../journeys/notices.ts';
import { showTimeout } from '../journeys/problem-pages.ts';
import { nextPage } from '../journeys/reach.ts';
import type { MemberJourney } from '../journeys/visit.ts';
import type { NoticeCode } from '../text/notices.ja.ts';
import { believe } from './browser-session.ts';
import type { Door, PageRoute } from './door.ts';
import { type Bearer, send, settle } from './send-answer.ts';
import { postedField, visitOf } from './visit-of.ts';

const NONCE = /^[A-Za-z0-9_-]{22}$/;

/** One request of a browser: who is it, may they, has this form been answered already, do it. */
export async function servePage(
  door: Door,
  route: PageRoute,
  request: Request,
  response: Response,
): Promise<void> {
  const sid = door.cookie.read(request);
  const session =
    sid === null ? null : await (route.endsSession ? door.sessions.read(sid) : believe(sid, door));
  const bearer = sid !== null && session ? { sid, session } : null;
  if (route.access === 'anyone') {
    const visit = visitOf(door, request, session);
    return send(response, await settle(door, await route.journey(door.services, visit), bearer));
  }
  if (!bearer) return serveStranger(door, sid, request, response);
  if (!route.access.includes(bearer.session.level)) return sendOn({ door, bearer, response });
  if (route.method === 'post') return serveForm({ door, bearer, journey: route.journey, request, response });
  const visit = visitOf(door, request, bearer.session);
  return send(response, await settle(door, await route.journey(door.services, visit), bearer));
}

/** Nobody we know (any more): a second click gets the first answer, others begin at the sign-in page. */
async function serveStranger(
  door: Door,
  sid: string | null,
  request: Request,
  response: Response,
): Promise<void> {
  const nonce = postedField(request, 'nonce');
  const earlier =
    sid !== null && NONCE.test(nonce)
      ? await door.formAnswers.recall({ sid, nonce, content: contentOf(request) })
      : null;
  if (earlier) return send(response, earlier);
  if (sid === null && request.method === 'GET')
    return send(response, { status: 303, location: PATHS.signIn });
  send(response, await settle(door, showTimeout(visitOf(door, request, null)), null));
}

type SendOn = { door: Door; bearer: Bearer; response: Response; notice?: NoticeCode };

/** To the page that is due. */
async function sendOn({ door, bearer, response, notice }: SendOn): Promise<void> {
  const due = await nextPage(door.services, bearer.session);
  send(response, { status: 303, location: notice ? withNotice(due, notice) : due });
}

type FormVisit = {
  readonly door: Door;
  readonly bearer: Bearer;
  readonly journey: MemberJourney;
  readonly request: Request;
  readonly response: Response;
};

/** A form is answered once; whoever sends it again within 20 s gets that answer again (D7). */
async function serveForm({ door, bearer, journey, request, response }: FormVisit): Promise<void> {
  const nonce = postedField(request, 'nonce');
  const isOurs = NONCE.test(nonce) && safeEqual(postedField(request, 'csrf'), bearer.session.csrf);
  // A page of an earlier session in another tab: nothing is done, the member sees where things stand.
  if (!isOurs) return sendOn({ door, bearer, response, notice: 'stale-form' });
  const submission = { sid: bearer.sid, nonce, content: contentOf(request) };
  if (!(await door.formAnswers.claim(submission))) {
    const earlier = await door.formAnswers.recall(submission);
    return earlier ? send(response, earlier) : sendOn({ door, bearer, response });
  }
  try {
    const visit = visitOf(door, request, bearer.session);
    const answer = await settle(door, await journey(door.services, visit), bearer);
    // What is done is done: an answer that cannot be kept is still the answer.
    await door.formAnswers.keep(submission, answer).catch(() => undefined);
    send(response, answer);
  } catch (error) {
    await door.formAnswers.release(submission).catch(() => undefined);
    throw error;
  }
}

/** Keyed by the session's id in what it goes into: nobody can search for it. */
const contentOf = (request: Request): string => sha256(JSON.stringify(request.body ?? {}));
