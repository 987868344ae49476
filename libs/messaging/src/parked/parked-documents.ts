import type { PARKED_STATES } from '@genkan/contracts';
import type { Clock, Keyring, Sealed } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';

/** An event that could not be handled, kept where its consumer keeps everything else. */
export type ParkedDocument = {
  /** topic/partition/offset */
  _id: string;
  group: string;
  /** `ce_type`, or `unknown`. */
  type: string;
  /** Why, without any value of the event. */
  reason: string;
  /** The whole record, encrypted: HR's events are personal. */
  sealed: Sealed;
  tries: number;
  state: (typeof PARKED_STATES)[number];
  at: Date;
  /** When the broker wrote the record. */
  writtenAt: Date;
  /** Until when somebody is replaying it; the epoch while nobody is. */
  replayingUntil: Date;
  replayedAt?: Date;
  dropped?: { at: Date; by: string; why: Sealed };
};

export const parkedDocuments = defineDocuments<ParkedDocument>({
  name: 'parked',
  fields: {
    _id: 'string',
    group: 'string',
    type: 'string',
    reason: 'string',
    sealed: 'object',
    tries: 'number',
    state: 'string',
    at: 'date',
    writtenAt: 'date',
    replayingUntil: 'date',
    replayedAt: 'date',
    dropped: 'object',
  },
  indexes: [{ fields: { state: 1, at: 1 } }],
});

export type ParkedNeeds = { documents: Documents<ParkedDocument>; keyring: Keyring; clock: Clock };

/** The place of a sealed record; a value copied to another document does not open there. */
export function placeOfRecord(id: string): string {
  return `${parkedDocuments.name}|${id}|sealed`;
}

/** The place of an operator's own words about it. */
export function placeOfWhy(id: string): string {
  return `${parkedDocuments.name}|${id}|why`;
}
