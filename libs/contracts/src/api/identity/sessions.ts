import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { browser, credentialNo, epoch, instant, openLocale } from '../../fields.ts';
import { openKind } from '../../kinds.ts';
import { LEVELS } from '../../levels.ts';

/** Identity's word on an account: what a session is held against (D8), and what is true of the member today. */
export const gate = z.object({
  /** `invited`, `open`, `suspended`, `closing`, `closed`, `gone`; a state that nobody knows opens nothing. */
  state: openKind,
  epoch,
  credentialNo,
  /** Handles of sessions that were logged out and might live on in a Redis that lost a write. */
  endedSids: z.array(z.string()),
  /** As it stands at the upper right; '' where there is none. */
  displayName: z.string().default(''),
  userId: z.string().default(''),
  locale: openLocale,
  /** The kind of second factor that was chosen (F5). */
  method: openKind.nullable().default(null),
});
export type Gate = z.output<typeof gate>;

export const sessionRoutes = {
  /** What the gateway asks before it believes a session (D8), at most every few seconds per account. */
  readGate: defineRoute({
    name: 'read-gate',
    repeatable: true,
    callers: ['gateway'],
    subject: 'member',
    levels: LEVELS,
    request: z.object({}),
    response: gate,
    problems: [],
  }),
  /**
   * Both factors were proven in this browser: from now on its sign-ins to this account have a lane of their own,
   * which no stranger fills. Five browsers at most; the one that was not used for longest goes.
   */
  rememberBrowser: defineRoute({
    name: 'remember-browser',
    callers: ['gateway'],
    subject: 'member',
    levels: ['full'],
    request: z.object({ browser }),
    response: z.object({}),
    problems: ['session-ended'],
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
} as const;
