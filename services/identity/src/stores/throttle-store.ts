import { type Clock, type Keyring, keyedDigest } from '@genkan/kernel';
import { type Documents, defineDocuments, type Filter, type Update } from '@genkan/platform';
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

/** A place among the guesses that are looked at. */
export type Reservation = { id: string; until: Date; left: number };
export type Reserved = ({ granted: true } & Reservation) | { granted: false; until: Date };
/** Whether a subject may still be looked at. */
export type Room = { granted: boolean; until: Date };

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
  /** Of two first ones at once, one inserts, and the other meets its document in the plain update. */
  const count = async (room: Filter, change: Update, first: Partial<ThrottleDocument>) =>
    (await documents.upsert(room, { ...change, $setOnInsert: first })) ??
    (await documents.update(room, change));

  return {
    /** Counts one guess of a subject. */
    async reserve(lane: Lane, subject: string): Promise<Reserved> {
      const { id, until } = placeOf(lane, subject);
      const room = { _id: id, n: { $lt: lane.limit } };
      const counted = await count(room, { $inc: { n: 1 } }, { until, failing: [] });
      return counted ? { granted: true, id, until, left: lane.limit - counted.n } : { granted: false, until };
    },

    /** Whether a member of a subject may be looked at: there is room, or it is counted already. */
    async seeRoom(lane: Lane, subject: string, member: string): Promise<Room> {
      const { id, until } = placeOf(lane, subject);
      const failing = (await documents.get(id))?.failing ?? [];
      return { granted: failing.length < lane.limit || failing.includes(digest(lane, member)), until };
    },

    /** Counts a member of a subject once, if there is room; one that is counted already costs nothing more. */
    async countDistinct(lane: Lane, subject: string, member: string): Promise<void> {
      const { id, until } = placeOf(lane, subject);
      const room = { _id: id, [`failing.${lane.limit - 1}`]: { $exists: false } };
      await count(room, { $addToSet: { failing: digest(lane, member) } }, { until, n: 0 });
    },

    /** Takes a member of a subject out again: its failures were no guesses. */
    async forgetDistinct(lane: Lane, subject: string, member: string): Promise<void> {
      const failing = digest(lane, member);
      await documents.update({ _id: placeOf(lane, subject).id, failing }, { $pull: { failing } });
    },

    /** Gives a place back: it was no guess. */
    async release({ id }: Reservation): Promise<void> {
      await documents.update({ _id: id, n: { $gt: 0 } }, { $inc: { n: -1 } });
    },

    /** Removes counters whose window is over; returns how many. */
    sweep(): Promise<number> {
      return documents.remove({ until: { $lte: clock.now() } });
    },
  };
}
