import type { Reservation, Reserved } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { type Counted, type Guesser, guesserOf } from '../domain/guesser.ts';
import { LANES, type Lane, type Room } from '../domain/throttle.ts';

export type ReserveGuessPorts = {
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    seePause(lane: Lane, subject: string): Promise<Date | null>;
    seeRoom(lane: Lane, subject: string, member: string): Promise<Room>;
  };
  /** How many IDs may fail from one source. */
  sourceLane: Lane;
};

/** A sign-in as it was typed: `userId` in canonical form, the network it came from, the browser's digest. */
export type Typed = { userId: string; source: string; browser?: string | undefined };

/** A guess that may be looked at, with the places that it has taken. */
export type Admitted = {
  account: Account | null;
  guesser: Guesser;
  lately: Reservation;
  inARow: Reserved;
  /** The ID got in from this source before: its failures are not held against it. */
  isAtHome: boolean;
};
/** `until`: when a guess like this may be looked at again. */
export type Refused = { refusedUntil: Date };

const NEVER = { isAtHome: false, room: { granted: true } } as const;

/**
 * The source first: one that is over its limit must not use up the guesses of an ID as well. It is only
 * looked at here and counted after a wrong guess, so that members who sign in at the same moment from one
 * office never take each other's places. What passes at once is bounded by the queue for hashes. A browser that
 * the account knows is asked for its own guesses alone: nobody else can refuse it.
 */
export async function reserveGuess(
  ports: ReserveGuessPorts,
  account: Account | null,
  typed: Typed,
): Promise<Admitted | Refused> {
  const guesser = guesserOf(account, typed);
  const { isAtHome, room } = guesser.browser ? NEVER : await lookAtSource(ports, typed);
  if (!room.granted && !isAtHome) return { refusedUntil: room.until };
  const take = ({ lane, subject }: Counted) => ports.throttles.reserve(lane, subject);
  const lately = await take(guesser.lately);
  if (!lately.granted) return { refusedUntil: lately.until };
  return { account, guesser, lately, inARow: await take(guesser.inARow), isAtHome };
}

async function lookAtSource({ throttles, sourceLane }: ReserveGuessPorts, { source, userId }: Typed) {
  const [room, knownUntil] = await Promise.all([
    throttles.seeRoom(sourceLane, source, userId),
    throttles.seePause(LANES.knownAtSource, idAtSource({ source, userId })),
  ]);
  return { room, isAtHome: knownUntil !== null };
}

/** The subject of the lane `knownAtSource`. */
export function idAtSource({ source, userId }: Pick<Typed, 'source' | 'userId'>): string {
  return `${source}/${userId}`;
}
