import { z } from 'zod';
import { defineRoute } from '../../define-route.ts';
import { typed } from '../../fields.ts';

/** The account as its owner names it on the telephone. */
const request = z.object({ userId: typed('userId') });
const response = z.object({ outcome: z.enum(['done', 'not-found']) });

/** What the help desk may do once it has confirmed who calls. */
export const accountRoutes = {
  /** Takes back that strangers' failures disabled the own password, and begins their count anew. */
  enablePassword: defineRoute({
    name: 'enable-password',
    callers: ['operator'],
    subject: 'operator',
    request,
    response,
    problems: [],
  }),
  /** No browser is known to the account any more: each is a stranger until both factors are proven in it. */
  forgetBrowsers: defineRoute({
    name: 'forget-browsers',
    callers: ['operator'],
    subject: 'operator',
    request,
    response,
    problems: [],
  }),
} as const;
