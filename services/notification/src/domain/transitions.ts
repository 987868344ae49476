import type { TransmissionResult } from './channel.ts';
import type { Notice, NoticeReason, NoticeState } from './notice.ts';
import type { SlipRefusal } from './slip.ts';

/** Where a notice goes from a claim or a transmission. The guard (state before, fence) is the store's filter. */
export type Transition = {
  to: NoticeState;
  reason: NoticeReason | null;
  nextAt: Date | null;
  attempts: number;
};

/** Milliseconds. */
export type RetryTimes = { now: Date; firstRetryMs: number };

const LONGEST_RETRY_MS = 4 * 60 * 60 * 1000;
const OUTAGE_RETRY_MS = 5_000;

export function isOver(notice: Notice, now: Date): boolean {
  return notice.validUntil <= now;
}

export function giveUp(notice: Notice, reason: NoticeReason): Transition {
  return { to: 'given-up', reason, nextAt: null, attempts: notice.attempts };
}

/** Somebody whom we need does not answer: due again soon, and not an attempt. */
export function postpone(notice: Notice, reason: NoticeReason, now: Date): Transition {
  const nextAt = new Date(now.getTime() + OUTAGE_RETRY_MS);
  return { to: 'due', reason, nextAt, attempts: notice.attempts };
}

/** Identity says that there is nothing to be sent. */
export function refuseSlip(notice: Notice, status: SlipRefusal): Transition {
  const to = {
    superseded: 'superseded',
    consumed: 'cancelled',
    'no-address': 'blocked',
    // There was an account when it was ordered: whoever ordered it is told, and mends it.
    gone: 'blocked',
  } as const;
  if (status === 'expired') return giveUp(notice, 'expired');
  return end(notice, to[status], status);
}

/** Held for want of an account, of which nothing was transmitted: whoever orders it again says that there is one. */
export function isAccountAwaited({ state, history }: Notice): boolean {
  return state === 'blocked' && history.at(-1)?.reason === 'gone';
}

/** What the other side's answer, or its silence, means. */
export function settleTransmission(
  notice: Notice,
  result: TransmissionResult,
  times: RetryTimes,
): Transition {
  switch (result.status) {
    case 'accepted':
      return end({ attempts: notice.attempts + 1 }, 'sent', null);
    case 'refused':
      return end({ attempts: notice.attempts + 1 }, 'given-up', result.reason);
    case 'refused-for-now':
      return defer(notice, result.reason, times);
    case 'unknown':
      return end({ attempts: notice.attempts + 1 }, 'in-doubt', result.reason);
  }
}

/**
 * The holder did not come back in time. Claimed is safe: nothing was transmitted. After that nobody can know,
 * so it is held, listed and never sent twice by itself.
 */
export function endLease(notice: Notice, now: Date): Transition {
  if (notice.state === 'claimed') {
    return { to: 'due', reason: 'lease-over', nextAt: now, attempts: notice.attempts };
  }
  return end({ attempts: notice.attempts + 1 }, 'in-doubt', 'lease-over');
}

/** Tried again after a wait that doubles, as long as the notice stays valid. */
export function defer(notice: Notice, reason: NoticeReason, { now, firstRetryMs }: RetryTimes): Transition {
  const attempts = notice.attempts + 1;
  const waitMs = Math.min(LONGEST_RETRY_MS, firstRetryMs * 2 ** Math.min(notice.attempts, 30));
  const nextAt = new Date(now.getTime() + waitMs);
  if (nextAt >= notice.validUntil) return end({ attempts }, 'given-up', reason);
  return { to: 'deferred', reason, nextAt, attempts };
}

function end(
  { attempts }: Pick<Notice, 'attempts'>,
  to: NoticeState,
  reason: NoticeReason | null,
): Transition {
  return { to, reason, nextAt: null, attempts };
}
