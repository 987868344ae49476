import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { id, instant, isoDate, locale } from '../fields.ts';

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
        locale,
        hrVersion: z.int(),
      }),
      z.object({ status: z.literal('gone') }),
    ]),
    problems: [],
  }),
  /** Events whose key is known with other content: a person decides. */
  listQuarantine: defineRoute({
    name: 'list-quarantine',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ limit: z.int().min(1).max(500).default(100) }),
    response: z.object({
      events: z.array(
        z.object({
          id: z.string(),
          memberId: id,
          reason: z.string(),
          fields: z.array(z.string()),
          at: instant,
        }),
      ),
    }),
    problems: [],
  }),
} as const;
