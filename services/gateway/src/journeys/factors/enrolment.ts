import { isProblem, PATHS } from '@genkan/contracts';
import { readDeviceName } from '@genkan/kernel';
import { type Answer, page, redirect } from '../../domain/answer.ts';
import { raisedToFull, type Session } from '../../domain/session.ts';
import { EnrolDonePage } from '../../pages/factors/enrol-done.tsx';
import { renderPage } from '../../pages/render-page.ts';
import type { FieldError } from '../../text/field-error.ts';
import { fieldErrorFor } from '../../text/field-errors.ts';
import { bannerOf, withBanner } from '../banners.ts';
import { factorsOf } from '../factors-of.ts';
import { letInFully } from '../let-in-fully.ts';
import { lockedUntil } from '../locked.ts';
import { nextPage, reachOf } from '../reach.ts';
import type { MemberJourney, MemberVisit } from '../visit.ts';
import { type Asked, explainRefusal } from './asked.ts';
import type { Begun, FactorJourney, Read } from './factor-journey.ts';

/** O1, O2. A reload keeps what is shown: the session's pending enrolment is the same. */
export const showEnrolment =
  (factor: FactorJourney): MemberJourney =>
  (services, visit) =>
    enrolPage({ services, visit, factor }, []);

/**
 * O3. The first factor raises the session to `full`. Slips in all fields are told together, before a guess is
 * spent.
 */
export const confirmEnrolment =
  (factor: FactorJourney): MemberJourney =>
  async (services, visit) => {
    const asked = { services, visit, factor };
    const read = factor.readAnswer(visit);
    const slips = [...read.missing, ...read.slips, ...slipsInName(visit)];
    if (slips.length > 0) return enrolPage(asked, slips);
    try {
      const session = await confirm(asked, read);
      return await letInFully(services, visit, { session, to: factor.paths.enrolled });
    } catch (error) {
      return explain(asked, error);
    }
  };

/** 「以上で設定が完了しました」 */
export const showEnrolled: MemberJourney = async (services, { session, gate, frame }) => {
  const { devices } = await factorsOf(services, session);
  const newest = devices.toSorted((a, b) => b.enrolledAt.localeCompare(a.enrolledAt))[0];
  if (!newest) return redirect(PATHS.home);
  return page(renderPage(EnrolDonePage({ frame, deviceName: newest.name, userId: gate.userId })));
};

async function confirm({ services, visit }: Asked, { answer }: Read): Promise<Session> {
  const { mfa, knownFactors, clock, random } = services;
  const { amr, factors } = await mfa.confirmEnrolment(visit.session, {
    pendingId: visit.field('pendingId'),
    answer,
    deviceName: visit.field('deviceName'),
  });
  const session = raisedToFull(visit.session, { amr, now: clock.now(), random });
  if (factors) knownFactors.learn(session, factors);
  return session;
}

async function explain(asked: Asked, error: unknown): Promise<Answer> {
  const { services, visit, factor } = asked;
  if (isProblem(error, 'factor-exists')) return redirect(await nextPage(services, visit.session));
  if (isProblem(error, 'enrolment-expired'))
    return redirect(withBanner(factor.paths.enrol, factor.banners.expired));
  return explainRefusal(asked, error, (slips) => enrolPage(asked, slips));
}

/** The set-up, for whoever is due there; everybody else is led on. */
async function enrolPage(asked: Asked, errors: readonly FieldError[]): Promise<Answer> {
  const { services, visit, factor } = asked;
  const reach = await reachOf(services, visit.session);
  if (!reach.includes(factor.paths.enrol)) return redirect(reach[0]);
  const begun = await startUnlessEnrolled(asked);
  if (begun === 'enrolled') return redirect(await nextPage(services, visit.session));
  if ('until' in begun) return lockedUntil(services, visit, { lane: factor.locked, until: begun.until });
  const banner = bannerOf(visit) ?? (begun.earlierStillGood ? factor.banners.earlierStillGood : undefined);
  const shown = { begun, chosen: visit.gate.method, errors, banner };
  return page(factor.enrolPage(visit, shown), errors.length > 0 ? 422 : 200);
}

/** `enrolled` where another browser has just registered the first factor, `until` while answers are not looked at. */
async function startUnlessEnrolled({
  services,
  visit,
  factor,
}: Asked): Promise<Begun | 'enrolled' | { until: string }> {
  const { session, gate, frame } = visit;
  // An entry without a name would stay in the member's app for good.
  const accountLabel = gate.userId || frame.society.portalName;
  try {
    return await services.mfa.startEnrolment(session, { kind: factor.kind, accountLabel });
  } catch (error) {
    if (isProblem(error, 'factor-exists')) return 'enrolled';
    if (isProblem(error, 'throttled')) return { until: String(error.params.until) };
    throw error;
  }
}

function slipsInName({ frame: { text }, field }: MemberVisit): FieldError[] {
  const name = readDeviceName(field('deviceName'));
  if (!('fault' in name)) return [];
  const slip = fieldErrorFor(text, { code: 'device-name-invalid', params: { reason: name.fault } });
  return slip ? [slip] : [];
}
