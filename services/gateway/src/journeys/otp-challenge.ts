import { type Device, isProblem, PATHS } from '@genkan/contracts';
import { type Answer, page, redirect } from '../domain/answer.ts';
import { raisedToFull } from '../domain/session.ts';
import { OtpChallengePage } from '../pages/otp-challenge.tsx';
import { renderPage } from '../pages/render-page.ts';
import type { FieldError } from '../text/field-error.ts';
import { fieldErrorFor, missingFieldError } from '../text/field-errors.ts';
import { lockedAnswer } from './locked.ts';
import { noticeOf } from './notices.ts';
import { nextPage } from './reach.ts';
import { keptCode } from './typed-code.ts';
import type { MemberJourney, MemberVisit, Services } from './visit.ts';

const STEP_SECONDS = 30;

/** L1: the code of the chosen device. */
export const showOtpChallenge: MemberJourney = (services, visit) => challengePage(services, visit, []);

export const verifyOtp: MemberJourney = async (services, visit) => {
  const [deviceId, code] = [visit.field('device'), visit.field('otp')];
  const { text } = visit.frame;
  if (deviceId === '') return challengePage(services, visit, [missingFieldError(text, 'device')]);
  if (code.trim() === '') return challengePage(services, visit, [missingFieldError(text, 'otp')]);
  try {
    const { amr } = await services.mfa.verifyChallenge(visit.session, { deviceId, code });
    const proof = { amr, now: services.clock.now(), random: services.random };
    return redirect(PATHS.home, { kind: 'open', session: raisedToFull(visit.session, proof) });
  } catch (error) {
    return explain(services, visit, error);
  }
};

async function explain(services: Services, visit: MemberVisit, error: unknown): Promise<Answer> {
  if (isProblem(error, 'factor-missing')) return redirect(await nextPage(services, visit.session));
  if (isProblem(error, 'throttled')) return lockedAnswer(services, visit, { lane: 'otp', error });
  const fieldError = isProblem(error) ? fieldErrorFor(visit.frame.text, error) : null;
  if (!fieldError) throw error;
  return challengePage(services, visit, [fieldError]);
}

/** The question for the code; whoever has no device yet is led on. */
async function challengePage(
  services: Services,
  visit: MemberVisit,
  errors: readonly FieldError[],
): Promise<Answer> {
  const { frame, form, session } = visit;
  const { devices, strongFactors } = await services.mfa.listDevices(session);
  if (strongFactors === 0) return redirect(await nextPage(services, session));
  const otpDevices = devices.filter((device) => device.kind === 'otp');
  const chosen = visit.field('device') || lastUsed(otpDevices);
  const html = renderPage(
    OtpChallengePage({
      frame,
      form: form(PATHS.otpChallenge),
      devices: otpDevices,
      lastUsedId: otpDevices.length > 1 ? lastUsed(otpDevices) : null,
      typed: { device: chosen, otp: keptCode(visit.field('otp'), errors) },
      secondsLeft: secondsLeft(services.clock.now()),
      errors,
      notice: noticeOf(visit),
    }),
  );
  return page(html, errors.length > 0 ? 422 : 200);
}

/** The device of the latest sign-in: most people use one all the time. */
function lastUsed(devices: readonly Device[]): string | null {
  const at = (device: Device) => device.lastUsedAt ?? '';
  return devices.toSorted((a, b) => at(b).localeCompare(at(a)))[0]?.id ?? null;
}

/** Until the code changes, by our clock: 1 to 30. */
function secondsLeft(now: Date): number {
  return STEP_SECONDS - (Math.floor(now.getTime() / 1000) % STEP_SECONDS);
}
