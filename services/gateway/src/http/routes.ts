import { type PORTAL, PORTAL_ROUTES, type PortalRouteName } from '@genkan/contracts';
import { checkBirthDate, showBirthDate } from '../journeys/birth-date.ts';
import { showCookiesOff } from '../journeys/cookies-off.ts';
import { confirmEmail, showEmail, showFirstLoginDone } from '../journeys/email.ts';
import {
  reissueCredential,
  showExpiredCredential,
  showReissuedCredential,
} from '../journeys/expired-credential.ts';
import { showChallenge, verifyChallenge } from '../journeys/factors/challenge.ts';
import { confirmEnrolment, showEnrolled, showEnrolment } from '../journeys/factors/enrolment.ts';
import { otp } from '../journeys/factors/otp.ts';
import { showHelp } from '../journeys/help.ts';
import { showHome } from '../journeys/home.ts';
import { chooseMethodAndUserId, showMethodAndUserId } from '../journeys/method-and-user-id.ts';
import { setPassword, showNewPassword } from '../journeys/new-password.ts';
import { showSignIn, signIn } from '../journeys/sign-in.ts';
import { returnFromSignOut, signOut } from '../journeys/sign-out.ts';
import { acceptTerms, readTerms, showTerms } from '../journeys/terms.ts';
import type { JourneyOf, PageRoute } from './page-route.ts';

/** Who answers each line of the portal's table; a line without a journey does not compile. */
const JOURNEYS: { readonly [Name in PortalRouteName]: JourneyOf<(typeof PORTAL)[Name]> } = {
  'show-sign-in': showSignIn,
  'sign-in': signIn,
  'read-terms': readTerms,
  'cookies-off': showCookiesOff,
  'help-user-id': showHelp('user-id'),
  'help-password': showHelp('password'),
  'help-privacy': showHelp('privacy'),
  'show-expired-credential': showExpiredCredential,
  'reissue-credential': reissueCredential,
  'show-reissued-credential': showReissuedCredential,
  'show-birth-date': showBirthDate,
  'check-birth-date': checkBirthDate,
  'show-terms': showTerms,
  'accept-terms': acceptTerms,
  'show-method': showMethodAndUserId,
  'choose-method': chooseMethodAndUserId,
  'show-new-password': showNewPassword,
  'set-password': setPassword,
  'show-email': showEmail,
  'confirm-email': confirmEmail,
  'show-first-login-done': showFirstLoginDone,
  'show-otp-enrolment': showEnrolment(otp),
  'confirm-otp-enrolment': confirmEnrolment(otp),
  'show-otp-challenge': showChallenge(otp),
  'verify-otp': verifyChallenge(otp),
  'show-otp-enrolled': showEnrolled,
  'show-home': showHome,
  'return-from-sign-out': returnFromSignOut,
  'sign-out': signOut,
};

/** Every page there is, who may come in, and the journey that answers. */
export const PAGE_ROUTES = PORTAL_ROUTES.map(
  (route) => ({ ...route, journey: JOURNEYS[route.name] }) as PageRoute,
);
