import { PATHS, TYPED_LIMITS } from '@genkan/contracts';
import { z } from 'zod';
import { STEP_SECONDS } from '../../pages/factors/otp/countdown.tsx';
import { OtpChallengePage } from '../../pages/factors/otp/otp-challenge.tsx';
import { OtpEnrolPage } from '../../pages/factors/otp/otp-enrol.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { fieldErrorFor, missingFieldError } from '../../text/field-errors.ts';
import { otpLockedWords, otpWords } from '../../text/words/otp.ts';
import type { MemberVisit } from '../visit.ts';
import type { ChallengeShown, EnrolmentShown, FactorJourney, Read } from './factor-journey.ts';
import { isMalformedCode, keptCode } from './typed-code.ts';

/** What mfa gives for the page: the key in Base32 and the Key URI of it. */
const shownForEnrolment = z.object({ secret: z.string(), otpauthUri: z.string() });

/** O1–O4, L1: an authenticator app. */
export const otp: FactorJourney = {
  kind: 'otp',
  paths: { enrol: PATHS.otpEnrol, enrolled: PATHS.otpEnrolled, challenge: PATHS.otpChallenge },
  locked: otpLockedWords,
  banners: { expired: 'enrolment-expired', earlierStillGood: 'earlier-key' },
  isAsked: false,
  readAnswer,
  explain: fieldErrorFor,
  enrolPage,
  challengePage,
};

/** Not six digits is a slip. Of a text that is far too long mfa needs no more to see that it is no code. */
function readAnswer({ frame: { text }, field }: MemberVisit): Read {
  const code = field('otp');
  const answer = { code: code.slice(0, TYPED_LIMITS.code + 1) };
  const missing = missingFieldError('otp', otpWords[text.locale].missing.otp);
  if (code.trim() === '') return { answer, missing: [missing], slips: [] };
  const slip = isMalformedCode(code) ? fieldErrorFor(text, { code: 'code-malformed', params: {} }) : null;
  return { answer, missing: [], slips: slip ? [slip] : [] };
}

function enrolPage({ frame, form, field }: MemberVisit, shown: EnrolmentShown): string {
  const { begun, chosen, errors, banner } = shown;
  const { secret, otpauthUri } = shownForEnrolment.parse(begun.shown);
  return renderPage(
    OtpEnrolPage({
      frame,
      form: form(PATHS.otpEnrol),
      pendingId: begun.pendingId,
      otpauthUri,
      secret,
      chosen,
      typed: {
        otp: keptCode(field('otp'), errors),
        deviceName: errors.length > 0 ? field('deviceName') : null,
        opened: field('opened'),
      },
      errors,
      banner,
    }),
  );
}

function challengePage({ frame, form, field }: MemberVisit, shown: ChallengeShown): string {
  const { devices, lastUsed, sessionSeconds, now, errors, banner } = shown;
  return renderPage(
    OtpChallengePage({
      frame,
      form: form(PATHS.otpChallenge),
      devices,
      lastUsedId: devices.length > 1 ? lastUsed : null,
      typed: {
        device: field('device') || (lastUsed ?? devices[0]?.id ?? null),
        otp: keptCode(field('otp'), errors),
      },
      secondsLeft: secondsLeft(now),
      sessionSeconds,
      errors,
      banner,
    }),
  );
}

/** Until the code changes, by our clock: 1 to 30. */
function secondsLeft(now: Date): number {
  return STEP_SECONDS - (Math.floor(now.getTime() / 1000) % STEP_SECONDS);
}
