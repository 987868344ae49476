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
  state: 'parked' | 'replayed';
  at: Date;
  /** When the broker wrote the record. */
  writtenAt: Date;
  /** Until when somebody is replaying it; the epoch while nobody is. */
  replayingUntil: Date;
  replayedAt?: Date;
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
  },
  indexes: [{ fields: { state: 1, at: 1 } }],
});

export type ParkedNeeds = { documents: Documents<ParkedDocument>; keyring: Keyring; clock: Clock };

/** The place of a sealed record; a value copied to another document does not open there. */
export function placeOfRecord(id: string): string {
  return `${parkedDocuments.name}|${id}|sealed`;
}
