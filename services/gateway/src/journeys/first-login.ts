import { type FirstLogin, type FirstLoginStep, isProblem, problem } from '@genkan/contracts';
import { type Answer, page, redirect } from '../domain/answer.ts';
import { PATH_OF_STEP } from '../domain/paths.ts';
import type { LockedLane } from '../pages/sign-in/locked.tsx';
import type { BannerCode } from '../text/banners.ts';
import type { FieldError } from '../text/field-error.ts';
import { fieldErrorFor } from '../text/field-errors.ts';
import { bannerOf, withBanner } from './banners.ts';
import { lockedAnswer, lockedUntil } from './locked.ts';
import type { MemberJourney, MemberVisit, Services } from './visit.ts';

/** What was tried too often where a step of the first login is paused. */
const LANE_OF_STEP = {
  'birth-date': 'birth-date',
  terms: 'password',
  'method-and-user-id': 'user-id',
  password: 'new-password',
  email: 'password',
  done: 'password',
} as const satisfies Record<FirstLoginStep, LockedLane>;

/** What a step shows: where things stand, what was wrong, what changed meanwhile. */
type Shown = { at: FirstLogin; errors: readonly FieldError[]; banner: BannerCode | undefined };
export type ShowStep = (visit: MemberVisit, shown: Shown) => string;

/** A page of the first login: only the step that is due, else on to that one. While it is paused, until when. */
export function stepPage(step: FirstLoginStep, show: ShowStep): MemberJourney {
  return async (services, visit) => {
    const at = await services.identity.readFirstLogin(visit.session);
    if (at.next !== step) return redirect(PATH_OF_STEP[at.next]);
    const { pausedUntil: until } = at;
    if (until) return lockedUntil(services, visit, { lane: LANE_OF_STEP[step], until });
    return page(show(visit, { at, errors: [], banner: bannerOf(visit) }));
  };
}

/** A posted answer: taken, refused beside its field, or led on to where things stand by now. */
export function stepAnswer(
  step: FirstLoginStep,
  show: ShowStep,
  take: (services: Services, visit: MemberVisit) => Promise<Answer | readonly FieldError[]>,
): MemberJourney {
  return async (services, visit) => {
    try {
      const taken = await take(services, visit);
      return isAnswer(taken) ? taken : refuse({ services, visit, step, show, errors: taken });
    } catch (error) {
      return explain({ services, visit, step, show }, error);
    }
  };
}

export const leadOn = (at: FirstLogin): Answer => redirect(PATH_OF_STEP[at.next]);

/** The revision that the form was made for; a form without one is stale. @throws Problem `stale-form` */
export function revisionOf(visit: MemberVisit): number {
  const rev = visit.field('rev');
  if (!/^\d{1,9}$/.test(rev)) throw problem('stale-form');
  return Number(rev);
}

type Posted = { services: Services; visit: MemberVisit; step: FirstLoginStep; show: ShowStep };

/** Only the step that is due is shown again: a form of any other one leads on, whatever was in it. */
async function refuse({ services, visit, step, show, errors }: Posted & { errors: readonly FieldError[] }) {
  const at = await services.identity.readFirstLogin(visit.session);
  if (at.next !== step) return leadOn(at);
  return page(show(visit, { at, errors, banner: undefined }), 422);
}

async function explain(posted: Posted, error: unknown): Promise<Answer> {
  const { services, visit, step } = posted;
  if (isProblem(error, 'throttled'))
    return lockedAnswer(services, visit, { lane: LANE_OF_STEP[step], error });
  if (isProblem(error, 'step-not-due')) return leadOn(await services.identity.readFirstLogin(visit.session));
  if (isProblem(error, 'stale-form', 'terms-outdated')) {
    const { next } = await services.identity.readFirstLogin(visit.session);
    return redirect(withBanner(PATH_OF_STEP[next], error.code));
  }
  const fieldError = isProblem(error) ? fieldErrorFor(visit.frame.text, error) : null;
  if (!fieldError) throw error;
  return refuse({ ...posted, errors: [fieldError] });
}

function isAnswer(taken: Answer | readonly FieldError[]): taken is Answer {
  return !Array.isArray(taken);
}
