import { type Clock, type Keyring, keyedDigest } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';
import { type Lane, windowAt } from '../domain/throttle.ts';

/** Guesses of one subject in one window. */
export type ThrottleDocument = {
  /** society/lane/keyed digest of the subject/window */
  _id: string;
  n: number;
  until: Date;
  /** Sources only: keyed digests of the IDs that failed from there. */
  failing: string[];
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

/** A place among the guesses that are looked at. `member` is there in lanes that count distinct members. */
export type Reservation = { id: string; until: Date; left: number; member?: string };
export type Reserved = ({ granted: true } & Reservation) | { granted: false; until: Date };

/**
 * Counters of guesses (D11): reserve before looking, release if it was none. One conditional upsert each, so
 * that however many come at once, no more than the limit is looked at. Windows are fixed: at the turn of two
 * up to twice the limit passes, which is priced in.
 */
export function createThrottleStore({ documents, keyring, society, clock }: ThrottleStoreNeeds) {
  const digest = (lane: Lane, subject: string) => keyedDigest(keyring, 'throttle', lane.name, subject);
  const placeOf = (lane: Lane, subject: string) => {
    const { index, until } = windowAt(lane, clock.now());
    return { id: `${society}/${lane.name}/${digest(lane, subject)}/${index}`, until };
  };

  return {
    /** Counts one guess of a subject. */
    async reserve(lane: Lane, subject: string): Promise<Reserved> {
      const { id, until } = placeOf(lane, subject);
      const room = { _id: id, n: { $lt: lane.limit } };
      const counted = await documents.upsert(room, { $inc: { n: 1 }, $setOnInsert: { until, failing: [] } });
      return counted ? { granted: true, id, until, left: lane.limit - counted.n } : { granted: false, until };
    },

    /** Counts distinct members of a subject: one that is counted already costs nothing more. */
    async reserveDistinct(lane: Lane, subject: string, member: string): Promise<Reserved> {
      const { id, until } = placeOf(lane, subject);
      const hidden = digest(lane, member);
      const granted = { granted: true, id, until, member: hidden } as const;
      const room = { _id: id, [`failing.${lane.limit - 1}`]: { $exists: false } };
      const added = { $addToSet: { failing: hidden }, $setOnInsert: { until, n: 0 } };
      const counted = await documents.upsert(room, added);
      if (counted) return { ...granted, left: lane.limit - counted.failing.length };
      const full = await documents.get(id);
      return full?.failing.includes(hidden) ? { ...granted, left: 0 } : { granted: false, until };
    },

    /** Gives a place back: it was no guess. */
    async release({ id, member }: Reservation): Promise<void> {
      if (member) await documents.update({ _id: id }, { $pull: { failing: member } });
      else await documents.update({ _id: id, n: { $gt: 0 } }, { $inc: { n: -1 } });
    },

    /** Removes counters whose window is over; returns how many. */
    sweep(): Promise<number> {
      return documents.remove({ until: { $lte: clock.now() } });
    },
  };
}
