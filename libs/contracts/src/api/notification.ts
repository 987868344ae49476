import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { id, instant, listLimit } from '../fields.ts';
import { openKind } from '../kinds.ts';

/** Where a notice can stand. Closed for who asks; an answer may name a state that the asker does not know. */
export const NOTICE_STATES = [
  'scheduled',
  'due',
  'claimed',
  'transmitting',
  'sent',
  'deferred',
  'blocked',
  'superseded',
  'cancelled',
  'in-doubt',
  'given-up',
] as const;

export const notificationRoutes = {
  /** Where every notice stands; the in-doubt ones are what an operator looks for. */
  listNotices: defineRoute({
    name: 'list-notices',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({
      state: z.enum(NOTICE_STATES).optional(),
      memberId: id.optional(),
      limit: listLimit,
    }),
    response: z.object({
      notices: z.array(
        z.object({
          id,
          memberId: id,
          accountId: id,
          kind: openKind,
          channel: openKind,
          state: openKind,
          attempts: z.int(),
          notBefore: instant,
          nextAt: instant.nullable(),
          history: z.array(z.object({ state: z.string(), at: instant, reason: z.string().nullable() })),
        }),
      ),
    }),
    problems: [],
  }),
  /**
   * Sends a notice after all that is held (`in-doubt`, `given-up`, `blocked`): a person has looked and
   * decided. Whoever still transmits it is refused from then on.
   */
  requeueNotice: defineRoute({
    name: 'requeue-notice',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id }),
    response: z.object({ outcome: z.enum(['requeued', 'not-found', 'not-held']) }),
    problems: [],
  }),
} as const;
