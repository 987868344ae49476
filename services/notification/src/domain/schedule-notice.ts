import type { Notice } from './notice.ts';

/** What is to be told to whom. Of `validDays` this is the notice's meaning: they count from `notBefore`. */
export type NoticeOrder = Pick<
  Notice,
  | 'id'
  | 'memberId'
  | 'accountId'
  | 'kind'
  | 'channel'
  | 'purpose'
  | 'content'
  | 'rule'
  | 'notBefore'
  | 'validDays'
  | 'traceparent'
>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The notice of an order: due at once, or scheduled where its day is still to come. */
export function scheduleNotice(order: NoticeOrder, now: Date): Notice {
  const state = order.notBefore > now ? 'scheduled' : 'due';
  return {
    ...order,
    validUntil: new Date(order.notBefore.getTime() + order.validDays * DAY_MS),
    state,
    nextAt: state === 'scheduled' ? order.notBefore : now,
    attempts: 0,
    fence: 0,
    leaseUntil: null,
    at: now,
    history: [{ state, at: now, reason: null }],
  };
}
