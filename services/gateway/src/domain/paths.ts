import type { FirstLoginStep } from '@genkan/contracts';

/** Where the pages live. */
export const PATHS = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  expired: '/first-login/expired',
  reissued: '/first-login/reissued',
  birthDate: '/first-login/birth-date',
  terms: '/first-login/terms',
  method: '/first-login/method',
  password: '/first-login/password',
  email: '/first-login/email',
  done: '/first-login/done',
  otpEnrol: '/otp/enrol',
  otpEnrolled: '/otp/enrolled',
  otpChallenge: '/otp/challenge',
} as const;

export const PATH_OF_STEP: Record<FirstLoginStep, string> = {
  'birth-date': PATHS.birthDate,
  terms: PATHS.terms,
  'method-and-user-id': PATHS.method,
  password: PATHS.password,
  email: PATHS.email,
  done: PATHS.done,
};
