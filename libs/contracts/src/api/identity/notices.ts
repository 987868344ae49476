import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { credentialNo, id, instant, openLocale } from '../../fields.ts';

/** What notification asks at the moment of sending (D4). */
export const noticeRoutes = {
  /** What a notice of a temporary credential says. The first hand-out sets the expiry (D5). */
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
        locale: openLocale,
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
    repeatable: true,
    callers: ['notification'],
    subject: 'service',
    request: z.object({ accountId: id }),
    response: z.discriminatedUnion('status', [
      z.object({ status: z.literal('ready'), email: z.string(), name: z.string(), locale: openLocale }),
      z.object({ status: z.enum(['gone', 'no-address']) }),
    ]),
    problems: [],
  }),
} as const;
