import { AT } from './paths.ts';

type Level = 'expired-credential' | 'first-login' | 'password' | 'full';

/** One address of the portal, and who may come there. */
export type PortalRoute = {
  readonly name: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly access: 'anyone' | readonly Level[];
};

const SIGNED_IN = ['expired-credential', 'first-login', 'password', 'full'] as const;

/**
 * Every address of the portal as these tests know it. A test of the architecture holds it against the
 * gateway's own table, so that a new page cannot come without being tried at the door.
 */
export const PORTAL_ROUTES: readonly PortalRoute[] = [
  { name: 'show-sign-in', method: 'get', path: AT.signIn, access: 'anyone' },
  { name: 'sign-in', method: 'post', path: AT.signIn, access: 'anyone' },
  { name: 'read-terms', method: 'get', path: '/terms', access: 'anyone' },
  { name: 'help-user-id', method: 'get', path: '/help/user-id', access: 'anyone' },
  { name: 'help-password', method: 'get', path: '/help/password', access: 'anyone' },
  { name: 'help-privacy', method: 'get', path: '/help/privacy', access: 'anyone' },
  { name: 'show-expired-credential', method: 'get', path: AT.expired, access: ['expired-credential'] },
  { name: 'reissue-credential', method: 'post', path: AT.expired, access: ['expired-credential'] },
  { name: 'show-reissued-credential', method: 'get', path: AT.reissued, access: ['expired-credential'] },
  { name: 'show-birth-date', method: 'get', path: AT.birthDate, access: ['first-login'] },
  { name: 'check-birth-date', method: 'post', path: AT.birthDate, access: ['first-login'] },
  { name: 'show-terms', method: 'get', path: AT.terms, access: ['first-login'] },
  { name: 'accept-terms', method: 'post', path: AT.terms, access: ['first-login'] },
  { name: 'show-method', method: 'get', path: AT.method, access: ['first-login'] },
  { name: 'choose-method', method: 'post', path: AT.method, access: ['first-login'] },
  { name: 'show-new-password', method: 'get', path: AT.password, access: ['first-login'] },
  { name: 'set-password', method: 'post', path: AT.password, access: ['first-login'] },
  { name: 'show-email', method: 'get', path: AT.email, access: ['first-login'] },
  { name: 'confirm-email', method: 'post', path: AT.email, access: ['first-login'] },
  { name: 'show-first-login-done', method: 'get', path: AT.done, access: ['password'] },
  { name: 'show-otp-enrolment', method: 'get', path: AT.otpEnrol, access: ['password'] },
  { name: 'confirm-otp-enrolment', method: 'post', path: AT.otpEnrol, access: ['password'] },
  { name: 'show-otp-challenge', method: 'get', path: AT.otpChallenge, access: ['password'] },
  { name: 'verify-otp', method: 'post', path: AT.otpChallenge, access: ['password'] },
  { name: 'show-otp-enrolled', method: 'get', path: AT.otpEnrolled, access: ['full'] },
  { name: 'show-home', method: 'get', path: AT.home, access: ['full'] },
  { name: 'return-from-sign-out', method: 'get', path: AT.signOut, access: SIGNED_IN },
  { name: 'sign-out', method: 'post', path: AT.signOut, access: SIGNED_IN },
];
