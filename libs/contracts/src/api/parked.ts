import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { instant } from '../fields.ts';

const parkedEvent = z.object({
  id: z.string(),
  type: z.string(),
  /** Why it could not be handled; names fields, never their values. */
  reason: z.string(),
  tries: z.int(),
  state: z.enum(['parked', 'replayed']),
  at: instant,
});

/** Every service that listens to Kafka answers these two. */
export const parkedRoutes = {
  listParked: defineRoute({
    name: 'list-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({
      state: z.enum(['parked', 'replayed']).default('parked'),
      limit: z.int().min(1).max(500).default(100),
    }),
    response: z.object({ events: z.array(parkedEvent) }),
    problems: [],
  }),
  /** Handles it again, once; `value` replaces the data of an event that was wrong, or the whole event. */
  replayParked: defineRoute({
    name: 'replay-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id: z.string().max(300), value: z.unknown().optional() }),
    response: z.object({
      outcome: z.enum(['done', 'parked-again', 'already-replayed', 'not-found']),
      reason: z.string().optional(),
    }),
    problems: [],
  }),
} as const;
