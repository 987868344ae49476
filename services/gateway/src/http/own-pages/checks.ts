import { PATHS, problem } from '@genkan/contracts';
import { safeEqual } from '@genkan/kernel';
import type { Request } from 'express';
import type { StoredAnswer } from '../../domain/answer.ts';
import { isFresh } from '../../domain/session.ts';
import { withBanner } from '../../journeys/banners.ts';
import { showEnding } from '../../journeys/problem-pages.ts';
import { nextPage } from '../../journeys/reach.ts';
import type { BannerCode } from '../../text/banners.ts';
import type { Check } from '../door.ts';
import { type Arrival, submissionOf } from './arrival.ts';
import { postedField } from './posted-field.ts';
import { isForm, isFromOurPages, isOpenedFromOurPages } from './same-origin.ts';
import { settle } from './settle.ts';
import { visitOf } from './visit-of.ts';

type Posting = { readonly request: Request; readonly publicOrigin: string };

/** What is asked of everything that could change something, before its body is read. */
export const BODY_CHECKS: readonly Check<Posting>[] = [
  { name: 'sent by a page of ours', ask: refuseForeignPages },
  { name: 'sent as a form', ask: refuseOtherBodies },
];

/** What is asked before a journey runs that is not for everybody. */
export const MEMBER_CHECKS: readonly Check<Arrival>[] = [
  { name: 'somebody whom we know', ask: turnStrangersAway },
  { name: 'has proven enough for this page', ask: leadToDuePage },
  { name: 'has proven it lately enough', ask: refuseStaleProof },
];

/** What is asked besides before a form is answered. */
export const FORM_CHECKS: readonly Check<Arrival>[] = [
  { name: 'a form of this very session', ask: refuseFormsOfOtherSessions },
  { name: 'not answered before', ask: repeatTheFirstAnswer },
];

function refuseForeignPages({ request, publicOrigin }: Posting): null {
  if (!isFromOurPages(request, publicOrigin)) throw problem('forbidden');
  return null;
}

function refuseOtherBodies({ request }: Posting): null {
  if (!isForm(request)) throw problem('forbidden');
  return null;
}

/**
 * Nobody we know (any more): a second click gets the first answer; others begin at the sign-in page, or read why
 * they must, and a cookie that opens nothing is taken away.
 */
async function turnStrangersAway(arrival: Arrival): Promise<StoredAnswer | null> {
  const { house, request, bearer, ending = 'ended' } = arrival;
  if (bearer) return null;
  const submission = submissionOf(arrival);
  const earlier = submission ? await house.formAnswers.recall(submission) : null;
  if (earlier) return earlier;
  if (bringsNoCookie(arrival))
    return { status: 303, location: PATHS.cookiesOff, cookie: house.cookie.trial() };
  const dead = await withoutDeadCookie(arrival);
  if (isMerelyArriving(arrival)) return { status: 303, location: PATHS.signIn, ...dead };
  return { ...(await settle(house, showEnding(visitOf(house, request, null), ending), null)), ...dead };
}

/** From one page of ours to the next a cookie comes along, unless the browser keeps none: that is tried out. */
function bringsNoCookie({ house, route, request, sid }: Arrival): boolean {
  const isWithout = sid === null && request.headers.cookie === undefined;
  return isWithout && route.method === 'get' && isOpenedFromOurPages(request, house.publicOrigin);
}

/** One that was replaced or left just now stays: the browser may hold the next one before it reads this answer. */
export async function withoutDeadCookie({ house, sid }: Arrival): Promise<Pick<StoredAnswer, 'cookie'>> {
  const isDead = sid !== null && !(await house.sessions.wasEnded(sid));
  return isDead ? { cookie: house.cookie.clear() } : {};
}

/** Nothing was under way that could have been lost: opened without a cookie, or at the front door. */
function isMerelyArriving({ route, sid, ending = 'ended' }: Arrival): boolean {
  if (route.method !== 'get') return false;
  return sid === null || (route.path === PATHS.home && ending === 'ended');
}

function leadToDuePage(arrival: Arrival): Promise<StoredAnswer> | null {
  const { route, bearer } = arrival;
  if (route.access === 'anyone' || !bearer) return null;
  return route.access.levels.includes(bearer.session.level) ? null : duePage(arrival);
}

function refuseStaleProof({ house, route, bearer }: Arrival): null {
  const seconds = route.access === 'anyone' ? undefined : route.access.freshSeconds;
  if (seconds === undefined || !bearer) return null;
  if (!isFresh(bearer.session, { now: house.services.clock.now(), seconds }))
    throw problem('fresh-sign-in-needed');
  return null;
}

/** A page of an earlier session in another tab: nothing is done, the member sees where things stand. */
function refuseFormsOfOtherSessions(arrival: Arrival): Promise<StoredAnswer> | null {
  const { request, bearer } = arrival;
  const isOurs =
    bearer !== null &&
    submissionOf(arrival) !== null &&
    safeEqual(postedField(request, 'csrf'), bearer.session.csrf);
  return isOurs ? null : duePage(arrival, 'stale-form');
}

/** A form is answered once; whoever sends it again within 20 s gets that answer again (D7). */
async function repeatTheFirstAnswer(arrival: Arrival): Promise<StoredAnswer | null> {
  const submission = submissionOf(arrival);
  if (!submission || (await arrival.house.formAnswers.claim(submission))) return null;
  return (await arrival.house.formAnswers.recall(submission)) ?? duePage(arrival);
}

/** To the page that is due. */
async function duePage({ house, bearer }: Arrival, banner?: BannerCode): Promise<StoredAnswer> {
  const due = bearer ? await nextPage(house.services, bearer.session) : PATHS.signIn;
  return { status: 303, location: banner ? withBanner(due, banner) : due };
}
