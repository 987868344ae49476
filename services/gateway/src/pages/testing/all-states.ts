import type { PORTAL, PortalRouteName } from '@genkan/contracts';
import { enrolDoneStates } from '../factors/enrol-done.states.tsx';
import { otpChallengeStates } from '../factors/otp/otp-challenge.states.tsx';
import { otpEnrolStates } from '../factors/otp/otp-enrol.states.tsx';
import { birthDateStates } from '../first-login/birth-date.states.tsx';
import { credentialExpiredStates } from '../first-login/credential-expired.states.tsx';
import { credentialReissuedStates } from '../first-login/credential-reissued.states.tsx';
import { emailStates } from '../first-login/email.states.tsx';
import { firstLoginDoneStates } from '../first-login/first-login-done.states.tsx';
import { methodAndUserIdStates } from '../first-login/method-and-user-id.states.tsx';
import { newPasswordStates } from '../first-login/new-password.states.tsx';
import { termsReadingStates, termsStates } from '../first-login/terms.states.tsx';
import { helpPasswordStates, helpPrivacyStates, helpUserIdStates } from '../help/help.states.tsx';
import { notFoundStates } from '../help/not-found.states.tsx';
import { problemStates } from '../help/problem.states.tsx';
import { homeStates } from '../portal/home.states.tsx';
import { cookiesOffStates } from '../sign-in/cookies-off.states.tsx';
import { credentialVoidStates } from '../sign-in/credential-void.states.tsx';
import { lockedStates } from '../sign-in/locked.states.tsx';
import { signInStates } from '../sign-in/sign-in.states.tsx';
import { timeoutStates } from '../sign-in/timeout.states.tsx';
import type { PageStates } from './page-states.ts';

type Reads<Name extends PortalRouteName> = (typeof PORTAL)[Name]['method'] extends 'get' ? Name : never;

/** Every address that is opened shows a page; `return-from-sign-out` alone only leads on. */
type Addressed = Exclude<{ [Name in PortalRouteName]: Reads<Name> }[PortalRouteName], 'return-from-sign-out'>;

/** What is shown in place of the page that was asked for. */
type InPlace = 'credential-void' | 'locked' | 'timeout' | 'problem' | 'not-found';

/** The states of each page; an address without them does not compile. */
export const ALL_STATES: Readonly<Record<Addressed | InPlace, PageStates>> = {
  'show-sign-in': signInStates,
  'read-terms': termsReadingStates,
  'cookies-off': cookiesOffStates,
  'help-user-id': helpUserIdStates,
  'help-password': helpPasswordStates,
  'help-privacy': helpPrivacyStates,
  'show-expired-credential': credentialExpiredStates,
  'show-reissued-credential': credentialReissuedStates,
  'show-birth-date': birthDateStates,
  'show-terms': termsStates,
  'show-method': methodAndUserIdStates,
  'show-new-password': newPasswordStates,
  'show-email': emailStates,
  'show-first-login-done': firstLoginDoneStates,
  'show-otp-enrolment': otpEnrolStates,
  'show-otp-challenge': otpChallengeStates,
  'show-otp-enrolled': enrolDoneStates,
  'show-home': homeStates,
  'credential-void': credentialVoidStates,
  locked: lockedStates,
  timeout: timeoutStates,
  problem: problemStates,
  'not-found': notFoundStates,
};
