import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { epoch, instant, locale, typed } from '../../fields.ts';
import { factorKind, openKind } from '../../kinds.ts';
import { HASHING_LIMIT_MS } from './hashing-limit.ts';

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
  draft: z.object({ method: openKind.nullable(), userId: z.string().nullable(), passwordSet: z.boolean() }),
  /** The address that HR knows; the member confirms or replaces it (F7). */
  knownEmail: z.string().nullable(),
  termsVersion: z.string(),
});
export type FirstLogin = z.infer<typeof firstLogin>;

const revision = z.int().min(0);
const stepProblems = ['session-ended', 'step-not-due', 'stale-form'] as const;

export const firstLoginRoutes = {
  readFirstLogin: defineRoute({
    name: 'read-first-login',
    repeatable: true,
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
    request: z.object({ rev: revision, method: factorKind, userId: typed('userId') }),
    response: firstLogin,
    problems: [...stepProblems, 'user-id-invalid', 'user-id-taken', 'throttled'],
  }),
  /** F6 */
  setPassword: defineRoute({
    name: 'set-password',
    limitMs: HASHING_LIMIT_MS,
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
    response: z.object({ epoch, enrolBy: instant }),
    problems: [...stepProblems, 'email-invalid', 'user-id-taken'],
  }),
} as const;
