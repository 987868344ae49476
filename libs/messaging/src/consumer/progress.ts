import type { Clock } from '@genkan/kernel';
import { Outage } from '@genkan/platform';
import type { Place, Position, Watch } from '../bus/watch.ts';
import { reasonOf } from './persevere.ts';

/** One place where a consumer makes no progress although a record waits; without a place: it reads nothing at all. */
export type Stall = { position?: Position; since: Date; reason: string };

/** What a consumer is at, and since when. It knows records that are in hand, and a consumer that cannot read any. */
export type Progress = Omit<Watch, 'onLag'> & {
  onBegun(position: Position): void;
  /** One try failed, be it by an outage. */
  onFailed(position: Position, error: unknown): void;
  onEnded(position: Position): void;
  /** What has lasted for so many milliseconds, oldest first; a partition that is held is told of at once. */
  stalls(afterMs: number): Stall[];
};

/** `isBegun`: in hand in this very membership; of an earlier one only the time is kept, should it come again. */
type Waiting = Required<Stall> & { isHeld: boolean; isBegun: boolean };

const NOT_ENDED = 'its handler does not end';
const NOT_JOINED = 'the consumer has not joined its group';

const nameOf = ({ topic, partition }: Place) => `${topic}/${partition}`;

export function createProgress(clock: Clock): Progress {
  const inHand = new Map<string, Waiting>();
  let away: Stall | null = null;

  /** The same record again, after a crash for one, has been waiting since the first time. */
  function note(position: Position, reason: string, isHeld = false): void {
    const before = inHand.get(nameOf(position));
    const since = before?.position.offset === position.offset ? before.since : clock.now();
    inHand.set(nameOf(position), { position, since, reason, isHeld, isBegun: true });
  }

  return {
    onBegun: ({ topic, partition, offset }) => note({ topic, partition, offset }, NOT_ENDED),
    onFailed: ({ topic, partition, offset }, error) => note({ topic, partition, offset }, stallReason(error)),
    onHeld: (position, reason) => note(position, reason, true),
    onEnded: (position) => void inHand.delete(nameOf(position)),
    onAway(error) {
      const reason = error === undefined ? (away?.reason ?? NOT_JOINED) : stallReason(error);
      away = { since: away?.since ?? clock.now(), reason };
    },
    onReading() {
      away = null;
    },
    onAssigned(places) {
      const own = new Set(places.map(nameOf));
      for (const [name, waiting] of [...inHand]) {
        // Another member may have ended it meanwhile, and then nobody says so here.
        if (own.has(name)) inHand.set(name, { ...waiting, isBegun: false });
        else inHand.delete(name);
      }
    },
    stalls(afterMs) {
      const latest = clock.now().getTime() - afterMs;
      const lasts = ({ since }: Stall) => since.getTime() <= latest;
      const records = [...inHand.values()].filter((one) => one.isHeld || (one.isBegun && lasts(one)));
      const all = [...(away && lasts(away) ? [away] : []), ...records.map(toStall)];
      return all.sort((one, other) => one.since.getTime() - other.since.getTime());
    },
  };
}

const toStall = ({ position, since, reason }: Waiting): Stall => ({ position, since, reason });

/** Of an outage what does not answer; of others the reason for which they would be parked. Never a value. */
function stallReason(error: unknown): string {
  return error instanceof Outage ? error.message : reasonOf(error);
}
