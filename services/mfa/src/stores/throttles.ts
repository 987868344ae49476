import type { Clock } from '@genkan/kernel';
import { type Documents, defineDocuments } from '@genkan/platform';

/** Attempts of one kind at one account within one window. `_id`: society/kind/account/id/window. */
export type ThrottleDocument = {
  _id: string;
  n: number;
  /** The window's end. */
  until: Date;
};

export const throttleDocuments = defineDocuments<ThrottleDocument>({
  name: 'throttles',
  fields: { _id: 'string', n: 'number', until: 'date' },
  indexes: [{ fields: { until: 1 } }],
});

/** `attempts` within `windowSeconds`; windows lie side by side on the clock. */
export type ThrottleLimit = { attempts: number; windowSeconds: number };

type Needs = { documents: Documents<ThrottleDocument>; society: string; limit: ThrottleLimit; clock: Clock };

export type Attempt = { kind: 'code' | 'enrolment'; accountId: string };

/** `left`: how many more there are if this one fails. */
export type Reservation = { granted: true; id: string; left: number } | { granted: false; until: Date };

/**
 * Reserve, then verify, then release (D11): an attempt counts before it is looked at, so that any number of
 * them at once never exceeds the limit. Kept in the database: a counter must outlive a cache.
 */
export function createThrottleStore({ documents, society, limit, clock }: Needs) {
  return {
    async reserve({ kind, accountId }: Attempt): Promise<Reservation> {
      const { window, until } = windowAt(clock.now(), limit.windowSeconds);
      const _id = `${society}/${kind}/account/${accountId}/${window}`;
      const filter = { _id, n: { $lt: limit.attempts } };
      const count = { $inc: { n: 1 } };
      const counted =
        (await documents.upsert(filter, { ...count, $setOnInsert: { until } })) ??
        // Two first attempts at once: one inserts, the other meets its document here.
        (await documents.update(filter, count));
      return counted
        ? { granted: true, id: _id, left: limit.attempts - counted.n }
        : { granted: false, until };
    },

    /** The attempt was none: it is given back. */
    async release(id: string): Promise<void> {
      await documents.update({ _id: id, n: { $gt: 0 } }, { $inc: { n: -1 } });
    },

    /** Windows that are over. @returns how many counters went. */
    async sweep(): Promise<number> {
      return documents.remove({ until: { $lte: clock.now() } });
    },
  };
}

function windowAt(now: Date, windowSeconds: number): { window: number; until: Date } {
  const window = Math.floor(now.getTime() / 1000 / windowSeconds);
  return { window, until: new Date((window + 1) * windowSeconds * 1000) };
}
