import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { credentialNo, id, instant, isoDate, listLimit, openLocale } from '../fields.ts';
import { openKind } from '../kinds.ts';

/** An event that waits for a decision: which and why, never what it says. */
const quarantined = z.object({
  id,
  /** As HR named it: free text of theirs, stored encrypted. */
  eventId: z.string(),
  memberId: id,
  reason: z.string(),
  /** Names of the fields in which it differs from what is known. */
  fields: z.array(z.string()),
  at: instant,
});

/** The same, with all that a decision needs; HR finds what it says by event id and source. */
const quarantinedInFull = quarantined.extend({
  source: z.string(),
  /** HR's own version of it, and where the member's facts stand. */
  version: z.int(),
  hrVersion: z.int(),
  /** `open`, or how it was decided. */
  state: z.string(),
  decided: z.object({ at: instant, by: z.string(), why: z.string().nullable() }).nullable(),
  /** What HR said of the same person after it, as long as that is not dropped. */
  newer: id.nullable(),
});

export const onboardingRoutes = {
  /** The member as HR knows them today; asked by identity at the moment of use (D4). */
  readMemberFacts: defineRoute({
    name: 'read-member-facts',
    repeatable: true,
    callers: ['identity'],
    subject: 'service',
    request: z.object({ memberId: id }),
    response: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('known'),
        name: z.string(),
        birthDate: isoDate,
        email: z.string().nullable(),
        locale: openLocale,
        hrVersion: z.int(),
        /**
         * The temporary credential that the member was told of last, until the first login: for an account that a store
         * lost and that is made again. Null where none was ordered yet.
         */
        told: z
          .object({
            credentialNo,
            /** When its notice was sent, and for how many days it was said to be valid. */
            mailed: z.object({ at: instant, validDays: z.int().min(1) }).nullable(),
          })
          .nullable()
          .default(null),
      }),
      z.object({ status: z.literal('gone') }),
    ]),
    problems: [],
  }),
  /** Members whose next fact is overdue on the way to their mail, the longest waiting first; `stuck`: a person has to look. */
  listOverdue: defineRoute({
    name: 'list-overdue',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({
      stuck: z.boolean().default(false),
      limit: listLimit,
    }),
    response: z.object({
      members: z.array(
        z.object({
          memberId: id,
          /** What is awaited: `account`, `notice`, `sent`, `kept`. */
          stage: openKind,
          since: instant,
          /** How often the fact that leads there was said again, and when it is the next time. */
          said: z.int(),
          nextAt: instant,
          stuck: z.boolean(),
          /** Once one is ordered; `state` and `reason` as notification told them last. */
          notice: z
            .object({ noticeId: id, state: openKind.nullable(), reason: z.string().nullable() })
            .nullable(),
        }),
      ),
    }),
    problems: [],
  }),
  /** Events whose key is known with other content: a person decides. */
  listQuarantine: defineRoute({
    name: 'list-quarantine',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ limit: listLimit }),
    response: z.object({ events: z.array(quarantined) }),
    problems: [],
  }),
  /** One of them, decided or not. */
  showQuarantined: defineRoute({
    name: 'show-quarantined',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id }),
    response: z.object({ event: quarantinedInFull.nullable() }),
    problems: [],
  }),
  /**
   * Accepts it: what it says replaces what was known of the member. Only the last that HR said can be: one that
   * is older than another (`newer`) is not. Or drops it, with the reason; nothing else changes then.
   */
  decideQuarantined: defineRoute({
    name: 'decide-quarantined',
    callers: ['operator'],
    subject: 'operator',
    request: z.discriminatedUnion('decision', [
      z.object({ decision: z.literal('accept'), id }),
      z.object({ decision: z.literal('drop'), id, why: z.string().trim().min(1).max(200) }),
    ]),
    response: z.object({
      outcome: z.enum(['accepted', 'dropped', 'not-found', 'not-open', 'not-the-last']),
      newer: id.optional(),
    }),
    problems: [],
  }),
} as const;
