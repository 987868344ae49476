import { isProblem, PATHS } from '@genkan/contracts';
import { readDeviceName } from '@genkan/kernel';
import { type Answer, page, redirect } from '../domain/answer.ts';
import { raisedToFull, type Session } from '../domain/session.ts';
import { EnrolDonePage } from '../pages/enrol-done.tsx';
import { OtpEnrolPage } from '../pages/otp-enrol.tsx';
import { renderPage } from '../pages/render-page.ts';
import type { FieldError } from '../text/field-error.ts';
import { fieldErrorFor, missingFieldError } from '../text/field-errors.ts';
import { lockedAnswer } from './locked.ts';
import { noticeOf, withNotice } from './notices.ts';
import { nextPage, reachOf } from './reach.ts';
import { isMalformedCode, keptCode } from './typed-code.ts';
import type { MemberJourney, MemberVisit, Services } from './visit.ts';

/** O1, O2. A reload keeps the QR code: the session's pending enrolment is the same. */
export const showOtpEnrolment: MemberJourney = (services, visit) => enrolPage(services, visit, []);

/** O3. The first factor raises the session to `full`. */
export const confirmOtpEnrolment: MemberJourney = async (services, visit) => {
  const slips = findSlips(visit);
  if (slips.length > 0) return enrolPage(services, visit, slips);
  try {
    const session = await confirm(services, visit);
    return redirect(PATHS.otpEnrolled, { kind: 'open', session });
  } catch (error) {
    return explain(services, visit, error);
  }
};

/** 「以上で設定が完了しました」 */
export const showOtpEnrolled: MemberJourney = async ({ mfa }, { session, frame }) => {
  const { devices } = await mfa.listDevices(session);
  const newest = devices.toSorted((a, b) => b.enrolledAt.localeCompare(a.enrolledAt))[0];
  if (!newest) return redirect(PATHS.home);
  return page(renderPage(EnrolDonePage({ frame, deviceName: newest.name, userId: session.userId })));
};

async function confirm({ mfa, clock, random }: Services, visit: MemberVisit): Promise<Session> {
  const { amr } = await mfa.confirmEnrolment(visit.session, {
    pendingId: visit.field('pendingId'),
    code: visit.field('otp'),
    deviceName: visit.field('deviceName'),
  });
  return raisedToFull(visit.session, { amr, now: clock.now(), random });
}

async function explain(services: Services, visit: MemberVisit, error: unknown): Promise<Answer> {
  if (isProblem(error, 'factor-exists')) return redirect(await nextPage(services, visit.session));
  if (isProblem(error, 'enrolment-expired')) {
    return redirect(withNotice(PATHS.otpEnrol, 'enrolment-expired'));
  }
  if (isProblem(error, 'throttled')) return lockedAnswer(services, visit, { lane: 'otp', error });
  const fieldError = isProblem(error) ? fieldErrorFor(visit.frame.text, error) : null;
  if (!fieldError) throw error;
  return enrolPage(services, visit, [fieldError]);
}

/** The set-up, for whoever is due there; everybody else is led on. */
async function enrolPage(
  services: Services,
  visit: MemberVisit,
  errors: readonly FieldError[],
): Promise<Answer> {
  const { frame, form, session } = visit;
  const reach = await reachOf(services, session);
  if (!reach.includes(PATHS.otpEnrol)) return redirect(reach[0]);
  const pending = await startUnlessEnrolled(services, session);
  if (!pending) return redirect(await nextPage(services, session));
  const isAgain = errors.length > 0;
  const html = renderPage(
    OtpEnrolPage({
      frame,
      form: form(PATHS.otpEnrol),
      pendingId: pending.pendingId,
      otpauthUri: pending.otpauthUri,
      secret: pending.secret,
      method: session.method ?? 'otp',
      typed: {
        otp: keptCode(visit.field('otp'), errors),
        deviceName: isAgain ? visit.field('deviceName') : null,
      },
      errors,
      notice: noticeOf(visit),
    }),
  );
  return page(html, isAgain ? 422 : 200);
}

/** Null where another browser has just registered the first factor. */
async function startUnlessEnrolled({ mfa }: Services, session: Session) {
  try {
    return await mfa.startEnrolment(session, { accountLabel: session.userId });
  } catch (error) {
    if (isProblem(error, 'factor-exists')) return null;
    throw error;
  }
}

/** Whatever is wrong with both fields, told together, before a guess is spent on it. */
function findSlips(visit: MemberVisit): FieldError[] {
  return [slipInCode(visit), slipInName(visit)].filter((error) => error !== null);
}

function slipInCode({ frame: { text }, field }: MemberVisit): FieldError | null {
  if (field('otp').trim() === '') return missingFieldError(text, 'otp');
  return isMalformedCode(field('otp')) ? fieldErrorFor(text, { code: 'code-malformed', params: {} }) : null;
}

function slipInName({ frame: { text }, field }: MemberVisit): FieldError | null {
  const name = readDeviceName(field('deviceName'));
  if (!('fault' in name)) return null;
  return fieldErrorFor(text, { code: 'device-name-invalid', params: { reason: name.fault } });
}
