import type { Clock } from '@genkan/kernel';
import { commit, newAggregate, sayAgain } from '@genkan/messaging';
import type { Documents } from '@genkan/platform';
import {
  type Notice,
  type NoticeEntry,
  type NoticeReason,
  type NoticeState,
  REQUEUEABLE,
  WAITING,
} from '../domain/notice.ts';
import type { Transition } from '../domain/transitions.ts';
import type { NoticeDocument } from './notice-document.ts';
import { factOfState, noticeFacts } from './notice-facts.ts';
import { type Deliverable, dueNow, guard, type Listed, leaseOver, listed } from './notice-filters.ts';

export type NoticeStoreNeeds = {
  documents: Documents<NoticeDocument>;
  society: string;
  clock: Clock;
  /** What this process can deliver; the others are left to newer processes. */
  deliverable: Deliverable;
};

const HISTORY_LIMIT = 30;

/** Notices in MongoDB. Every write is one conditional update that names the state and the fence before it. */
export function createNoticeStore({ documents, society, clock, deliverable }: NoticeStoreNeeds) {
  const read = async (found: Promise<NoticeDocument[]>) => (await found).map(toNotice);

  return {
    async insert(notice: Notice): Promise<'inserted' | 'exists'> {
      const { id, ...fields } = notice;
      return documents.insert({ _id: id, ...newAggregate(society, clock), ...fields });
    },

    /** Those that this process can deliver and whose time has come, the longest waiting first. */
    findDue: (now: Date, limit: number): Promise<Notice[]> =>
      read(documents.find(dueNow(deliverable, now), { sort: { nextAt: 1 }, limit })),

    findLeasesOver: (now: Date, limit: number): Promise<Notice[]> =>
      read(documents.find(leaseOver(now), { sort: { leaseUntil: 1 }, limit })),

    async get(id: string): Promise<Notice | null> {
      return toNoticeOrNull(await documents.get(id));
    },

    /** The latest change first. */
    list: ({ limit, ...query }: Listed & { limit: number }): Promise<Notice[]> =>
      read(documents.find(listed(query), { sort: { at: -1 }, limit })),

    async claim(notice: Notice, leaseUntil: Date): Promise<Notice | null> {
      const now = clock.now();
      const before = { ...guard(notice, WAITING), nextAt: { $lte: now } };
      const $set = { state: 'claimed', leaseUntil, nextAt: null, at: now };
      return toNoticeOrNull(await documents.update(before, { $set, $inc: { fence: 1 } }));
    },

    async markTransmitting(notice: Notice, leaseUntil: Date): Promise<Notice | null> {
      const $set = { state: 'transmitting', leaseUntil, at: clock.now() };
      return toNoticeOrNull(await documents.update(guard(notice, ['claimed']), { $set }));
    },

    /** Held → due; the fence rises, so that nobody who still transmits it enters anything any more. */
    async requeue(id: string): Promise<Notice | null> {
      const held = { _id: id, state: { $in: REQUEUEABLE } };
      return toNoticeOrNull(await documents.update(held, dueAgain('requeued', clock.now())));
    },

    async resume(notice: Notice): Promise<Notice | null> {
      const asRead = guard(notice, ['blocked']);
      return toNoticeOrNull(await documents.update(asRead, dueAgain('ordered-again', clock.now())));
    },

    async tellAgain(notice: Notice): Promise<void> {
      const asRead = guard(notice, [notice.state]);
      await sayAgain(documents, { filter: asRead, update: {}, fact: factOfState(notice), clock });
    },

    async settle(
      notice: Notice,
      { from, transition }: { from: readonly NoticeState[]; transition: Transition },
    ): Promise<Notice | null> {
      const { to: state, nextAt, attempts } = transition;
      const at = clock.now();
      const update = {
        $set: { state, nextAt, attempts, leaseUntil: null, at },
        ...historyPush(notice, transition, at),
      };
      const facts = noticeFacts(notice, transition, at);
      return toNoticeOrNull(await commit(documents, { filter: guard(notice, from), update, facts, clock }));
    },
  };
}

/** An outage postpones many times over; told once, or it would push the rest of the story out. */
function historyPush(notice: Notice, { to, reason }: Transition, at: Date) {
  const last = notice.history.at(-1);
  if (last?.state === to && last.reason === reason) return {};
  const entry: NoticeEntry = { state: to, at, reason };
  return { $push: pushed(entry) };
}

function dueAgain(reason: NoticeReason, at: Date) {
  const entry: NoticeEntry = { state: 'due', at, reason };
  return {
    $set: { state: 'due', nextAt: at, leaseUntil: null, at },
    $inc: { fence: 1 },
    $push: pushed(entry),
  };
}

function pushed(entry: NoticeEntry) {
  return { history: { $each: [entry], $slice: -HISTORY_LIMIT } };
}

/** What another version left out or wrote in its own way must not keep a notice from being given up, and listed. */
function toNotice(document: NoticeDocument): Notice {
  const { _id, society: _society, seq, incarnation, outbox, outboxSince, seen, ...fields } = document;
  const { content, history } = fields;
  return { id: _id, ...fields, content: content ?? {}, history: Array.isArray(history) ? history : [] };
}

function toNoticeOrNull(document: NoticeDocument | null): Notice | null {
  return document && toNotice(document);
}
