import type { Clock } from '@genkan/kernel';
import type { Documents } from '@genkan/platform';

/** A fact that waits inside its aggregate's document until the broker has acknowledged it. */
export type OutboxRecord = {
  id: string;
  type: string;
  topic: string;
  subject: string;
  key: string;
  time: Date;
  causationId?: string;
  traceparent?: string;
  /** The fact's data as JSON, validated and measured when it was appended. */
  body: string;
};

/** The fields by which a document is an aggregate: one document, one atomic write, its unsent facts inside. */
export type AggregateFields = {
  society: string;
  /** Number of facts ever appended. Only `commit` raises it. */
  seq: number;
  /** When this document was created, 13 digits of milliseconds: a document made anew sorts after its forerunner. */
  incarnation: string;
  outbox: OutboxRecord[];
  /** Since when facts wait; absent while none do, so that a sparse index finds exactly the waiting ones. */
  outboxSince?: Date;
  /** Per source, the newest sequence taken in ("latest state wins"). */
  seen?: Record<string, string>;
};

export type Aggregate = AggregateFields & { _id: string };

/** A collection of aggregates, whatever else they hold. */
export type AggregateDocuments = Documents<Aggregate>;

/** An outbox holds at most so many facts; a full one refuses further commits until the broker is back. */
export const OUTBOX_LIMIT = 100;

/** The aggregate fields of a new document without facts. */
export function newAggregate(society: string, clock: Clock): AggregateFields {
  return {
    society,
    seq: 0,
    incarnation: String(clock.now().getTime()).padStart(13, '0'),
    outbox: [],
    seen: {},
  };
}

/** To spread into the fields of `defineDocuments`. */
export const aggregateFieldKinds = {
  society: 'string',
  seq: 'number',
  incarnation: 'string',
  outbox: 'array',
  outboxSince: 'date',
  seen: 'object',
} as const;

/** To spread into the indexes of `defineDocuments`. */
export const outboxIndexes = [{ fields: { outboxSince: 1 }, sparse: true }] as const;

/** The sequence of one fact as one sortable string: `1763800000000-0000000007`. */
export function sequenceOf(incarnation: string, seq: number): string {
  return `${incarnation}-${String(seq).padStart(10, '0')}`;
}
