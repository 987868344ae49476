import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { instant, listLimit } from '../fields.ts';

const parkedEvent = z.object({
  id: z.string(),
  type: z.string(),
  /** Why it could not be handled; names fields, never their values. */
  reason: z.string(),
  tries: z.int(),
  state: z.enum(['parked', 'replayed']),
  at: instant,
});

/** Names and places by which the sender finds an event again; null where it said none. */
const origin = z.object({
  /** As the sender named it: free text of theirs, stored encrypted. */
  eventId: z.string().nullable(),
  source: z.string().nullable(),
  time: z.string().nullable(),
  topic: z.string(),
  partition: z.int(),
  offset: z.string(),
  /** When the broker wrote it. */
  writtenAt: instant,
});

/** Every service that listens to Kafka answers these. */
export const parkedRoutes = {
  listParked: defineRoute({
    name: 'list-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({
      state: z.enum(['parked', 'replayed']).default('parked'),
      limit: listLimit,
    }),
    response: z.object({ events: z.array(parkedEvent) }),
    problems: [],
  }),
  /** One of them, parked or replayed, with what its sender needs to find it. */
  findParked: defineRoute({
    name: 'find-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id: z.string().max(300) }),
    response: z.object({ event: parkedEvent.extend(origin.shape).nullable() }),
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
