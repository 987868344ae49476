import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { credentialNo, epoch, id, instant, locale, method, typed } from '../fields.ts';
import { LEVELS } from '../levels.ts';

const EXPIRED_CREDENTIAL = ['expired-credential'] as const;
const FIRST_LOGIN = ['first-login'] as const;

export const firstLoginStep = z.enum([
  'birth-date',
  'terms',
  'method-and-user-id',
  'password',
  'email',
  'done',
]);
export type FirstLoginStep = z.infer<typeof firstLoginStep>;

/** Where the first login stands. `next` is the first answer that is missing. */
export const firstLogin = z.object({
  next: firstLoginStep,
  /** Forms carry it back; a form of an older revision is stale. */
  rev: z.int(),
  /** The user ID that works now: the temporary one. */
  userId: z.string(),
  draft: z.object({ method: method.nullable(), userId: z.string().nullable(), passwordSet: z.boolean() }),
  /** The address that HR knows; the member confirms or replaces it (F7). */
  knownEmail: z.string().nullable(),
  termsVersion: z.string(),
});
export type FirstLogin = z.infer<typeof firstLogin>;

const revision = z.int().min(0);
const stepProblems = ['session-ended', 'step-not-due', 'stale-form'] as const;

export const identityRoutes = {
  /** F2, L1. Always costs one argon2, whoever asks. */
  signIn: defineRoute({
    name: 'sign-in',
    callers: ['gateway'],
    subject: 'service',
    request: z.object({
      userId: typed('userId'),
      password: typed('password'),
      /** Keyed digest of the caller's network address: for throttling strangers. */
      source: z.string().max(64),
    }),
    response: z.object({
      accountId: id,
      memberId: id,
      /** What the secret opens: `expired` is an invited account whose temporary credential is over. */
      state: z.enum(['invited', 'expired', 'open']),
      epoch,
      credentialNo,
      displayName: z.string(),
      locale,
      userId: z.string(),
      method: method.nullable(),
      /** Until when a first factor may be registered with the password alone; null before F8. */
      enrolBy: instant.nullable(),
    }),
    problems: [
      'invalid-credentials',
      'throttled',
      'credential-superseded',
      'credential-consumed',
      'account-suspended',
      'overloaded',
    ],
  }),
  /**
   * A new credential in place of the expired one that was just proven; the notice of it is on its way. The
   * same session, asking again that day, is answered the same.
   */
  reissueCredential: defineRoute({
    name: 'reissue-credential',
    callers: ['gateway'],
    subject: 'member',
    levels: EXPIRED_CREDENTIAL,
    request: z.object({}),
    response: z.object({ epoch, credentialNo }),
    problems: ['session-ended', 'reissue-limit-reached'],
  }),
  readFirstLogin: defineRoute({
    name: 'read-first-login',
    callers: ['gateway'],
    subject: 'member',
    levels: FIRST_LOGIN,
    request: z.object({}),
    /** `pausedUntil`: too many wrong birth dates; until then the step that is due takes no answer. */
    response: firstLogin.extend({ pausedUntil: instant.nullable() }),
    problems: ['session-ended'],
  }),
  /** F3 */
  checkBirthDate: defineRoute({
    name: 'check-birth-date',
    callers: ['gateway'],
    subject: 'member',
    levels: FIRST_LOGIN,
    request: z.object({ birthDate: typed('birthDate') }),
    response: firstLogin,
    problems: [
      'session-ended',
      'birth-date-unreadable',
      'birth-date-wrong',
      'throttled',
      'attempts-exhausted',
    ],
  }),
  /** F4. `textHash` is the SHA-256 of the text that was shown. */
  acceptTerms: defineRoute({
    name: 'accept-terms',
    callers: ['gateway'],
    subject: 'member',
    levels: FIRST_LOGIN,
    request: z.object({ version: z.string().max(16), textHash: z.string().length(43), locale }),
    response: firstLogin,
    problems: ['session-ended', 'step-not-due', 'terms-outdated'],
  }),
  /** F5 */
  chooseMethodAndUserId: defineRoute({
    name: 'choose-method-and-user-id',
    callers: ['gateway'],
    subject: 'member',
    levels: FIRST_LOGIN,
    request: z.object({ rev: revision, method, userId: typed('userId') }),
    response: firstLogin,
    problems: [...stepProblems, 'user-id-invalid', 'user-id-taken', 'throttled'],
  }),
  /** F6 */
  setPassword: defineRoute({
    name: 'set-password',
    callers: ['gateway'],
    subject: 'member',
    levels: FIRST_LOGIN,
    request: z.object({ rev: revision, password: typed('password') }),
    response: firstLogin,
    problems: [...stepProblems, 'password-invalid', 'password-weak', 'throttled', 'overloaded'],
  }),
  /** F7 and F8: the last answer; with it all are applied at once. */
  confirmEmail: defineRoute({
    name: 'confirm-email',
    callers: ['gateway'],
    subject: 'member',
    levels: FIRST_LOGIN,
    request: z.object({ rev: revision, email: typed('email') }),
    response: z.object({ epoch, userId: z.string(), method, enrolBy: instant }),
    problems: [...stepProblems, 'email-invalid', 'user-id-taken'],
  }),
  /** What the gateway asks before it believes a session (D8), at most every few seconds per account. */
  readGate: defineRoute({
    name: 'read-gate',
    callers: ['gateway'],
    subject: 'member',
    levels: LEVELS,
    request: z.object({}),
    response: z.object({
      state: z.enum(['invited', 'open', 'suspended', 'closing', 'closed', 'gone']),
      epoch,
      credentialNo,
      /** Handles of sessions that were logged out and might live on in a Redis that lost a write. */
      endedSids: z.array(z.string()),
    }),
    problems: [],
  }),
  /** Log-out. The session is the token's `sid`; done once identity has it. */
  endSession: defineRoute({
    name: 'end-session',
    callers: ['gateway'],
    subject: 'member',
    levels: LEVELS,
    request: z.object({ until: instant }),
    response: z.object({}),
    problems: [],
  }),
  /** What a notice says, asked at the moment of sending (D4). The first hand-out sets the expiry (D5). */
  handOutCredential: defineRoute({
    name: 'hand-out-credential',
    callers: ['notification'],
    subject: 'service',
    request: z.object({ accountId: id, credentialNo, validDays: z.int().min(1).max(400) }),
    response: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('ready'),
        email: z.string(),
        name: z.string(),
        locale,
        userId: z.string(),
        password: z.string(),
        expiresAt: instant,
      }),
      z.object({ status: z.enum(['superseded', 'consumed', 'expired', 'gone', 'no-address']) }),
    ]),
    problems: [],
  }),
  /** Where a security notice goes: to HR's address until the member's own one is verified. */
  readContact: defineRoute({
    name: 'read-contact',
    callers: ['notification'],
    subject: 'service',
    request: z.object({ accountId: id }),
    response: z.discriminatedUnion('status', [
      z.object({ status: z.literal('ready'), email: z.string(), name: z.string(), locale }),
      z.object({ status: z.enum(['gone', 'no-address']) }),
    ]),
    problems: [],
  }),
} as const;
