import { z } from 'zod';
import { defineRoute } from '../define-route.ts';
import { instant, listLimit } from '../fields.ts';

/** Where a parked event can stand; `dropped`: an operator decided that nothing comes of it. */
export const PARKED_STATES = ['parked', 'replayed', 'dropped'] as const;

const parkedEvent = z.object({
  id: z.string(),
  type: z.string(),
  /** Why it could not be handled; names fields, never their values. */
  reason: z.string(),
  tries: z.int(),
  state: z.enum(PARKED_STATES),
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

/** By which operator it was dropped, and why. */
const dropped = z.object({ at: instant, by: z.string(), why: z.string() });

/** Every service that listens to Kafka answers these. */
export const parkedRoutes = {
  listParked: defineRoute({
    name: 'list-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({
      state: z.enum(PARKED_STATES).default('parked'),
      /** Those alone, word for word. */
      reason: z.string().max(1000).optional(),
      limit: listLimit,
    }),
    response: z.object({ events: z.array(parkedEvent) }),
    problems: [],
  }),
  /** One of them, in whichever state, with what its sender needs to find it. */
  findParked: defineRoute({
    name: 'find-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id: z.string().max(300) }),
    response: z.object({
      event: parkedEvent.extend({ ...origin.shape, dropped: dropped.nullable() }).nullable(),
    }),
    problems: [],
  }),
  /** Handles it again, once; `value` replaces the data of an event that was wrong, or the whole event. */
  replayParked: defineRoute({
    name: 'replay-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id: z.string().max(300), value: z.unknown().optional() }),
    response: z.object({
      outcome: z.enum(['done', 'parked-again', 'already-replayed', 'dropped', 'not-found']),
      reason: z.string().optional(),
    }),
    problems: [],
  }),
  /** Takes it off the list for good, with the reason; the record stays. */
  dropParked: defineRoute({
    name: 'drop-parked',
    callers: ['operator'],
    subject: 'operator',
    request: z.object({ id: z.string().max(300), why: z.string().trim().min(1).max(200) }),
    response: z.object({ outcome: z.enum(['dropped', 'not-parked', 'not-found']) }),
    problems: [],
  }),
} as const;
