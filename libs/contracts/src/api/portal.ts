import type { Level } from '../levels.ts';

/** Where the pages live: the addresses that the portal promises to keep. */
export const PATHS = {
  home: '/',
  signIn: '/sign-in',
  cookiesOff: '/sign-in/cookies',
  signOut: '/sign-out',
  readTerms: '/terms',
  helpUserId: '/help/user-id',
  helpPassword: '/help/password',
  helpPrivacy: '/help/privacy',
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

/** Who may come in. Deny by default: a level that is not listed is led to the page that is due. */
export type Access = {
  readonly levels: readonly Level[];
  /** The last proof may be so old at most; left out: as old as the session. */
  readonly freshSeconds?: number;
};

export type PortalRoute = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly access: 'anyone' | Access;
  /** Logging out takes a session and nobody's word on it: it works while identity cannot be asked. */
  readonly endsSession?: true;
};

const expiredCredential = { levels: ['expired-credential'] } as const;
const firstLogin = { levels: ['first-login'] } as const;
const password = { levels: ['password'] } as const;
const full = { levels: ['full'] } as const;
const signedIn = { levels: ['expired-credential', 'first-login', 'password', 'full'] } as const;

const get = <const A extends PortalRoute['access']>(path: string, access: A) =>
  ({ method: 'get', path, access }) as const;
const post = <const A extends PortalRoute['access']>(path: string, access: A) =>
  ({ method: 'post', path, access }) as const;

/**
 * Every address of the portal and who may come there. The gateway attaches a journey to each name; the tests at
 * the door try each line with every session there is.
 */
export const PORTAL = {
  'show-sign-in': get(PATHS.signIn, 'anyone'),
  'sign-in': post(PATHS.signIn, 'anyone'),
  'cookies-off': get(PATHS.cookiesOff, 'anyone'),
  'read-terms': get(PATHS.readTerms, 'anyone'),
  'help-user-id': get(PATHS.helpUserId, 'anyone'),
  'help-password': get(PATHS.helpPassword, 'anyone'),
  'help-privacy': get(PATHS.helpPrivacy, 'anyone'),

  'show-expired-credential': get(PATHS.expired, expiredCredential),
  'reissue-credential': post(PATHS.expired, expiredCredential),
  'show-reissued-credential': get(PATHS.reissued, expiredCredential),

  'show-birth-date': get(PATHS.birthDate, firstLogin),
  'check-birth-date': post(PATHS.birthDate, firstLogin),
  'show-terms': get(PATHS.terms, firstLogin),
  'accept-terms': post(PATHS.terms, firstLogin),
  'show-method': get(PATHS.method, firstLogin),
  'choose-method': post(PATHS.method, firstLogin),
  'show-new-password': get(PATHS.password, firstLogin),
  'set-password': post(PATHS.password, firstLogin),
  'show-email': get(PATHS.email, firstLogin),
  'confirm-email': post(PATHS.email, firstLogin),

  'show-first-login-done': get(PATHS.done, password),
  'show-otp-enrolment': get(PATHS.otpEnrol, password),
  'confirm-otp-enrolment': post(PATHS.otpEnrol, password),
  'show-otp-challenge': get(PATHS.otpChallenge, password),
  'verify-otp': post(PATHS.otpChallenge, password),

  'show-otp-enrolled': get(PATHS.otpEnrolled, full),
  'show-home': get(PATHS.home, full),
  'return-from-sign-out': get(PATHS.signOut, signedIn),
  'sign-out': { ...post(PATHS.signOut, signedIn), endsSession: true },
} as const satisfies Record<string, PortalRoute>;

export type PortalRouteName = keyof typeof PORTAL;

/** The same as a list, for whoever walks over all of it. */
export const PORTAL_ROUTES: readonly (PortalRoute & { readonly name: PortalRouteName })[] = Object.entries(
  PORTAL,
).map(([name, route]) => ({ name: name as PortalRouteName, ...route }));
