import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { browser, credentialNo, epoch, id, instant, typed } from '../../fields.ts';
import { HASHING_LIMIT_MS } from './hashing-limit.ts';
import { gate } from './sessions.ts';

export const signInRoutes = {
  /** F2, L1. Always costs one argon2, whoever asks. */
  signIn: defineRoute({
    name: 'sign-in',
    limitMs: HASHING_LIMIT_MS,
    callers: ['gateway'],
    subject: 'service',
    request: z.object({
      userId: typed('userId'),
      password: typed('password'),
      /** Keyed digest of the caller's network address: for throttling strangers. */
      source: z.string().max(64),
      /** Digest of what this browser was given when a sign-in was completed in it; it need not be this account's. */
      browser: browser.optional(),
    }),
    response: z.object({
      accountId: id,
      memberId: id,
      /** What the secret opens: `expired` is an invited account whose temporary credential is over. */
      state: z.enum(['invited', 'expired', 'open']),
      epoch,
      credentialNo,
      /** Until when a first factor may be registered with the password alone; null before F8. */
      enrolBy: instant.nullable(),
      /** What `read-gate` would say now, so that no page of this sign-in asks; an older process leaves it out. */
      gate: gate.optional(),
      /** The browser is known for this account: it need not be remembered again. */
      browserKnown: z.boolean().default(false),
    }),
    problems: [
      'user-id-changed',
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
    levels: ['expired-credential'],
    request: z.object({}),
    response: z.object({ epoch, credentialNo }),
    problems: ['session-ended', 'reissue-limit-reached'],
  }),
} as const;
