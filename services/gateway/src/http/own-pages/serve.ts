import type { Request } from 'express';
import type { Answer, StoredAnswer } from '../../domain/answer.ts';
import { LEFT } from '../../journeys/sign-out.ts';
import { firstObjection } from '../door.ts';
import type { PageRoute } from '../page-route.ts';
import { type Arrival, type Bearer, submissionOf } from './arrival.ts';
import { FORM_CHECKS, MEMBER_CHECKS, withoutDeadCookie } from './checks.ts';
import type { PageHouse } from './page-house.ts';
import { sessionBehind, whoComes } from './recognise.ts';
import { settle } from './settle.ts';
import { visitOf } from './visit-of.ts';

/** One request of a browser: who is it, may they, has this form been answered already, do it. */
export async function servePage(house: PageHouse, route: PageRoute, request: Request): Promise<StoredAnswer> {
  const sid = house.cookie.read(request);
  const who = sid === null ? NOBODY : await whoBears({ house, route, request }, sid);
  const arrival = { house, route, request, sid, ...who };
  if (route.access === 'anyone') return run(arrival);
  if (route.endsSession) return leave(arrival);
  const objection = await firstObjection(MEMBER_CHECKS, arrival);
  if (objection) return objection;
  return route.method === 'post' ? answerForm(arrival) : run(arrival);
}

/**
 * From whichever of our pages it was pressed, and however old that is: what ends is what this cookie opens. Where it
 * opens nothing (any more), whoever leaves has left.
 */
async function leave(arrival: Arrival): Promise<StoredAnswer> {
  if (arrival.bearer) return run(arrival);
  return { ...(await settle(arrival.house, LEFT, null)), ...(await withoutDeadCookie(arrival)) };
}

type Coming = Pick<Arrival, 'house' | 'route' | 'request'>;
type Who = Pick<Arrival, 'bearer' | 'ending'>;

const NOBODY: Who = { bearer: null };

/** Who leaves is taken at the cookie's word; everybody else is held against identity's. */
async function whoBears(coming: Coming, sid: string): Promise<Who> {
  const { house, route, request } = coming;
  if (route.endsSession) return { bearer: await unasked(coming, sid) };
  try {
    const believed = await whoComes(house, request);
    if (!believed) return NOBODY;
    return 'member' in believed ? { bearer: { sid, ...believed.member } } : { bearer: null, ...believed };
  } catch (error) {
    if (route.access !== 'anyone') throw error;
    house.services.log.warn({ route: route.name, err: error }, 'shown as to a stranger');
    // A page for everybody needs nobody's word: without a gate the session opens nothing, it only ends.
    return { bearer: await unasked(coming, sid).catch(() => null) };
  }
}

async function unasked({ house, request }: Coming, sid: string): Promise<Bearer | null> {
  const session = await sessionBehind(house, request);
  return session && { sid, session, gate: null };
}

async function answerForm(arrival: Arrival): Promise<StoredAnswer> {
  const objection = await firstObjection(FORM_CHECKS, arrival);
  if (objection) return objection;
  const { formAnswers } = arrival.house;
  const submission = submissionOf(arrival);
  try {
    const answer = await run(arrival);
    // What is done is done: an answer that cannot be kept is still the answer.
    if (submission) await formAnswers.keep(submission, answer).catch(() => undefined);
    return answer;
  } catch (error) {
    if (submission) await formAnswers.release(submission).catch(() => undefined);
    throw error;
  }
}

async function run(arrival: Arrival): Promise<StoredAnswer> {
  const { house, sid, bearer } = arrival;
  return settle(
    house,
    await journeyOf(arrival),
    sid === null ? null : { sid, session: bearer?.session ?? null },
  );
}

/** The checks have passed: what a route needs of whoever came is there, or it is answered as an error. */
function journeyOf({ house, route, request, bearer }: Arrival): Promise<Answer> {
  const { services } = house;
  const visit = visitOf(house, request, bearer);
  if (route.access === 'anyone') return route.journey(services, { ...visit, member: memberOf(bearer) });
  if (!bearer) throw new Error(`nobody came to ${route.name}`);
  const { session } = bearer;
  if (route.endsSession) return route.journey(services, { ...visit, session });
  if (!bearer.gate) throw new Error(`${route.name} wants identity's word`);
  return route.journey(services, { ...visit, session, gate: bearer.gate });
}

const memberOf = (bearer: Bearer | null) =>
  bearer?.gate ? { session: bearer.session, gate: bearer.gate } : null;
