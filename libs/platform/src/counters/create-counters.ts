import type { Clock, Reserved } from '@genkan/kernel';
import type { Documents, Filter, Update } from '../mongo/documents.ts';

/** How often one subject was counted within one window. */
export type Counter = {
  /** subject/window */
  _id: string;
  n: number;
  /** The window's end. */
  until: Date;
};

/** `limit` times within a window. */
export type CountRule = {
  readonly limit: number;
  readonly windowMs: number;
  /** The one window of a subject opens at its first count; the others lie side by side on the clock. */
  readonly once?: true;
};

/** The counter of a subject for the window that is open now. */
export type CounterPlace = { readonly id: string; readonly until: Date };

type Count = { room: Filter; change: Update; first?: Readonly<Record<string, unknown>> };

/**
 * Counters with a limit, kept in the database since they must outlive a cache: reserve before looking, release
 * if it did not count. One conditional upsert each, so that however many come at once, no more than the limit
 * passes. Windows are fixed: at the turn of two up to twice the limit passes.
 */
export function createCounters<T extends Counter>(documents: Documents<T>, clock: Clock) {
  const placeOf = (subject: string, { windowMs, once }: CountRule): CounterPlace => {
    const now = clock.now().getTime();
    if (once) return { id: `${subject}/0`, until: new Date(now + windowMs) };
    const index = Math.floor(now / windowMs);
    return { id: `${subject}/${index}`, until: new Date((index + 1) * windowMs) };
  };

  /** Of two first ones at once, one inserts, and the other meets its document in the plain update. */
  const countAt = async ({ id, until }: CounterPlace, { room, change, first }: Count): Promise<T | null> => {
    const guard = { _id: id, ...room };
    const counted = await documents.upsert(guard, { ...change, $setOnInsert: { until, ...first } });
    return counted ?? documents.update(guard, change);
  };

  return {
    placeOf,

    /** Changes a counter where there is room, and makes it where there is none yet; null: no room. */
    countAt,

    /** Counts one. @param subject starts with the society, and names nobody in the clear */
    async reserve(subject: string, rule: CountRule): Promise<Reserved> {
      const place = placeOf(subject, rule);
      const counted = await countAt(place, { room: { n: { $lt: rule.limit } }, change: { $inc: { n: 1 } } });
      return counted
        ? { granted: true, ...place, left: rule.limit - counted.n }
        : { granted: false, until: place.until };
    },

    /** Until when a subject is counted no more; null while there is room. Counts nothing. */
    async seePause(subject: string, rule: CountRule): Promise<Date | null> {
      const { id, until } = placeOf(subject, rule);
      const counted = await documents.get(id);
      if (!counted || counted.n < rule.limit) return null;
      return rule.once ? counted.until : until;
    },

    /** Gives a place back. */
    async release({ id }: { id: string }): Promise<void> {
      await documents.update({ _id: id, n: { $gt: 0 } }, { $inc: { n: -1 } });
    },

    /** Removes counters whose window is over; returns how many. */
    sweep(): Promise<number> {
      return documents.remove({ until: { $lte: clock.now() } });
    },
  };
}
