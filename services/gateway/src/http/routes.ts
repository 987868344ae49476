import { PATHS } from '../domain/paths.ts';
import { checkBirthDate, showBirthDate } from '../journeys/birth-date.ts';
import { confirmEmail, showEmail, showFirstLoginDone } from '../journeys/email.ts';
import {
  reissueCredential,
  showExpiredCredential,
  showReissuedCredential,
} from '../journeys/expired-credential.ts';
import { showHelp } from '../journeys/help.ts';
import { showHome } from '../journeys/home.ts';
import { chooseMethodAndUserId, showMethodAndUserId } from '../journeys/method-and-user-id.ts';
import { setPassword, showNewPassword } from '../journeys/new-password.ts';
import { showOtpChallenge, verifyOtp } from '../journeys/otp-challenge.ts';
import { confirmOtpEnrolment, showOtpEnrolled, showOtpEnrolment } from '../journeys/otp-enrolment.ts';
import { showSignIn, signIn } from '../journeys/sign-in.ts';
import { returnFromSignOut, signOut } from '../journeys/sign-out.ts';
import { acceptTerms, readTerms, showTerms } from '../journeys/terms.ts';
import type { PageRoute } from './door.ts';

const EXPIRED_CREDENTIAL = ['expired-credential'] as const;
const FIRST_LOGIN = ['first-login'] as const;
const PASSWORD = ['password'] as const;
const FULL = ['full'] as const;
const SIGNED_IN = ['expired-credential', 'first-login', 'password', 'full'] as const;

/** Every page there is, who may come in, and the journey that answers. */
export const PAGE_ROUTES: readonly PageRoute[] = [
  { name: 'show-sign-in', method: 'get', path: PATHS.signIn, access: 'anyone', journey: showSignIn },
  { name: 'sign-in', method: 'post', path: PATHS.signIn, access: 'anyone', journey: signIn },
  { name: 'read-terms', method: 'get', path: '/terms', access: 'anyone', journey: readTerms },
  {
    name: 'help-user-id',
    method: 'get',
    path: '/help/user-id',
    access: 'anyone',
    journey: showHelp('user-id'),
  },
  {
    name: 'help-password',
    method: 'get',
    path: '/help/password',
    access: 'anyone',
    journey: showHelp('password'),
  },
  {
    name: 'help-privacy',
    method: 'get',
    path: '/help/privacy',
    access: 'anyone',
    journey: showHelp('privacy'),
  },

  {
    name: 'show-expired-credential',
    method: 'get',
    path: PATHS.expired,
    access: EXPIRED_CREDENTIAL,
    journey: showExpiredCredential,
  },
  {
    name: 'reissue-credential',
    method: 'post',
    path: PATHS.expired,
    access: EXPIRED_CREDENTIAL,
    journey: reissueCredential,
  },
  {
    name: 'show-reissued-credential',
    method: 'get',
    path: PATHS.reissued,
    access: EXPIRED_CREDENTIAL,
    journey: showReissuedCredential,
  },

  {
    name: 'show-birth-date',
    method: 'get',
    path: PATHS.birthDate,
    access: FIRST_LOGIN,
    journey: showBirthDate,
  },
  {
    name: 'check-birth-date',
    method: 'post',
    path: PATHS.birthDate,
    access: FIRST_LOGIN,
    journey: checkBirthDate,
  },
  { name: 'show-terms', method: 'get', path: PATHS.terms, access: FIRST_LOGIN, journey: showTerms },
  { name: 'accept-terms', method: 'post', path: PATHS.terms, access: FIRST_LOGIN, journey: acceptTerms },
  {
    name: 'show-method',
    method: 'get',
    path: PATHS.method,
    access: FIRST_LOGIN,
    journey: showMethodAndUserId,
  },
  {
    name: 'choose-method',
    method: 'post',
    path: PATHS.method,
    access: FIRST_LOGIN,
    journey: chooseMethodAndUserId,
  },
  {
    name: 'show-new-password',
    method: 'get',
    path: PATHS.password,
    access: FIRST_LOGIN,
    journey: showNewPassword,
  },
  { name: 'set-password', method: 'post', path: PATHS.password, access: FIRST_LOGIN, journey: setPassword },
  { name: 'show-email', method: 'get', path: PATHS.email, access: FIRST_LOGIN, journey: showEmail },
  { name: 'confirm-email', method: 'post', path: PATHS.email, access: FIRST_LOGIN, journey: confirmEmail },

  {
    name: 'show-first-login-done',
    method: 'get',
    path: PATHS.done,
    access: PASSWORD,
    journey: showFirstLoginDone,
  },
  {
    name: 'show-otp-enrolment',
    method: 'get',
    path: PATHS.otpEnrol,
    access: PASSWORD,
    journey: showOtpEnrolment,
  },
  {
    name: 'confirm-otp-enrolment',
    method: 'post',
    path: PATHS.otpEnrol,
    access: PASSWORD,
    journey: confirmOtpEnrolment,
  },
  {
    name: 'show-otp-challenge',
    method: 'get',
    path: PATHS.otpChallenge,
    access: PASSWORD,
    journey: showOtpChallenge,
  },
  { name: 'verify-otp', method: 'post', path: PATHS.otpChallenge, access: PASSWORD, journey: verifyOtp },

  {
    name: 'show-otp-enrolled',
    method: 'get',
    path: PATHS.otpEnrolled,
    access: FULL,
    journey: showOtpEnrolled,
  },
  { name: 'show-home', method: 'get', path: PATHS.home, access: FULL, journey: showHome },
  {
    name: 'return-from-sign-out',
    method: 'get',
    path: PATHS.signOut,
    access: SIGNED_IN,
    journey: returnFromSignOut,
  },
  {
    name: 'sign-out',
    method: 'post',
    path: PATHS.signOut,
    access: SIGNED_IN,
    journey: signOut,
    endsSession: true,
  },
];
