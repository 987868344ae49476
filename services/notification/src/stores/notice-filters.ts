import { NOTICE_STATES } from '@genkan/contracts';
import type { Filter } from '@genkan/platform';
import { type Notice, type NoticeState, WAITING } from '../domain/notice.ts';

/** By the words of an order. */
export type Deliverable = { kinds: readonly string[]; channels: readonly string[] };

/** States in which some process has a notice in hand, until its lease is over. */
const LEASED: readonly NoticeState[] = ['claimed', 'transmitting'];

/** The notice as it was read: none of another state, or taken over since. */
export function guard(notice: Notice, from: readonly NoticeState[]) {
  return { _id: notice.id, state: { $in: from }, fence: notice.fence };
}

/** Those that this process can deliver, and whose time has come. */
export function dueNow({ kinds, channels }: Deliverable, now: Date): Filter {
  const known = { kind: { $in: kinds }, channel: { $in: channels } };
  return { state: { $in: WAITING }, nextAt: { $lte: now }, ...known };
}

/** Those whose holder is believed to be dead. */
export function leaseOver(now: Date): Filter {
  return { state: { $in: LEASED }, leaseUntil: { $lte: now } };
}

/** Whose notices, and where they stand; all, where it is left out. */
export type Listed = { state?: NoticeState | undefined; memberId?: string | undefined };

export function listed({ state, memberId }: Listed): Filter {
  const states = { state: { $in: state ? [state] : NOTICE_STATES } };
  return memberId ? { memberId, ...states } : states;
}
