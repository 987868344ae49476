import { type Clock, type Keyring, keyedDigest, type Reserved } from '@genkan/kernel';
import { type Counter, createCounters, type Documents, defineDocuments } from '@genkan/platform';
import type { Lane, Room } from '../domain/throttle.ts';

/** Guesses of one subject in one window. `_id`: society/lane/keyed digest of the subject/window */
export type ThrottleDocument = Counter & {
  /** Sources only: keyed digests of the IDs that failed from there. */
  failing?: string[];
};

export const throttleDocuments = defineDocuments<ThrottleDocument>({
  name: 'throttles',
  fields: { _id: 'string', n: 'number', until: 'date', failing: 'array' },
  indexes: [{ fields: { until: 1 } }],
});

export type ThrottleStoreNeeds = {
  documents: Documents<ThrottleDocument>;
  keyring: Keyring;
  society: string;
  clock: Clock;
};

/**
 * Counters of guesses (D11): reserve before looking, release if it was none. At the turn of two windows up to
 * twice the limit passes, which is priced in.
 */
export function createThrottleStore({ documents, keyring, society, clock }: ThrottleStoreNeeds) {
  const { placeOf, countAt, reserve, release, sweep } = createCounters(documents, clock);
  const digest = (lane: Lane, subject: string) => keyedDigest(keyring, 'throttle', lane.name, subject);
  const counterOf = (lane: Lane, subject: string) => `${society}/${lane.name}/${digest(lane, subject)}`;

  return {
    /** Counts one guess of a subject. */
    reserve(lane: Lane, subject: string): Promise<Reserved> {
      return reserve(counterOf(lane, subject), lane);
    },

    /** Until when a subject's guesses are not looked at; null while there is room. Counts nothing. */
    async seePause(lane: Lane, subject: string): Promise<Date | null> {
      const { id, until } = placeOf(counterOf(lane, subject), lane);
      const counted = (await documents.get(id))?.n ?? 0;
      return counted < lane.limit ? null : until;
    },

    /** Whether a member of a subject may be looked at: there is room, or it is counted already. */
    async seeRoom(lane: Lane, subject: string, member: string): Promise<Room> {
      const { id, until } = placeOf(counterOf(lane, subject), lane);
      const failing = (await documents.get(id))?.failing ?? [];
      return { granted: failing.length < lane.limit || failing.includes(digest(lane, member)), until };
    },

    /** Counts a member of a subject once, if there is room; one that is counted already costs nothing more. */
    async countDistinct(lane: Lane, subject: string, member: string): Promise<void> {
      await countAt(placeOf(counterOf(lane, subject), lane), {
        room: { [`failing.${lane.limit - 1}`]: { $exists: false } },
        change: { $addToSet: { failing: digest(lane, member) } },
        first: { n: 0 },
      });
    },

    /** Takes a member of a subject out again: its failures were no guesses. */
    async forgetDistinct(lane: Lane, subject: string, member: string): Promise<void> {
      const failing = digest(lane, member);
      const { id } = placeOf(counterOf(lane, subject), lane);
      await documents.update({ _id: id, failing }, { $pull: { failing } });
    },

    /** Forgets a subject's guesses: they were a member's own, or what they were compared with was wrong. */
    async forget(lane: Lane, subject: string): Promise<void> {
      await documents.remove({ _id: placeOf(counterOf(lane, subject), lane).id });
    },

    release,
    sweep,
  };
}
