import { describe, expect, test } from '@jest/globals';
import { credentialOrder } from '../testing/orders.ts';
import type { Notice } from './notice.ts';
import { scheduleNotice } from './schedule-notice.ts';
import { endLease, isOver, postpone, refuseSlip, settleTransmission } from './transitions.ts';

const now = new Date('2026-04-01T00:00:00Z');
const times = { now, firstRetryMs: 30_000 };
const notice = (change: Partial<Notice> = {}): Notice => ({
  ...scheduleNotice(credentialOrder(), now),
  ...change,
});
const seconds = (count: number) => new Date(now.getTime() + count * 1000);

describe('what the answer of the mail server means', () => {
  test.each([
    [{ status: 'accepted' }, 'sent', null],
    [{ status: 'refused', reason: 'smtp-5xx' }, 'given-up', 'smtp-5xx'],
    [{ status: 'unknown', reason: 'cut-after-data' }, 'in-doubt', 'cut-after-data'],
  ] as const)('%j ends it, counted', (result, to, reason) => {
    expect(settleTransmission(notice(), result, times)).toEqual({ to, reason, nextAt: null, attempts: 1 });
  });

  test('being unreachable is not an attempt', () => {
    const nextAt = seconds(5);
    expect(postpone(notice({ attempts: 2 }), 'smtp-busy', now)).toMatchObject({
      to: 'due',
      attempts: 2,
      nextAt,
    });
  });

  test.each([
    [0, 30],
    [1, 60],
    [4, 480],
    [20, 4 * 3600],
  ])('refused for now after %i attempts: again in %i seconds', (attempts, wait) => {
    const result = { status: 'refused-for-now', reason: 'smtp-4xx' } as const;
    const transition = settleTransmission(notice({ attempts }), result, times);
    expect(transition).toEqual({
      to: 'deferred',
      reason: 'smtp-4xx',
      nextAt: seconds(wait),
      attempts: attempts + 1,
    });
  });

  test('refused for now, and the next try would come after its validity', () => {
    const result = { status: 'refused-for-now', reason: 'smtp-4xx' } as const;
    const transition = settleTransmission(notice({ validUntil: seconds(30) }), result, times);
    expect(transition).toMatchObject({ to: 'given-up', reason: 'smtp-4xx', nextAt: null });
  });
});

describe('what identity may say instead of a slip', () => {
  test.each([
    ['superseded', 'superseded'],
    ['consumed', 'cancelled'],
    ['gone', 'blocked'],
    ['expired', 'given-up'],
    ['no-address', 'blocked'],
  ] as const)('%s → %s', (status, to) => {
    expect(refuseSlip(notice(), status)).toEqual({ to, reason: status, nextAt: null, attempts: 0 });
  });
});

describe('a lease that is over', () => {
  test('of a claimed notice: due again, as nothing was transmitted', () => {
    expect(endLease(notice({ state: 'claimed' }), now)).toMatchObject({
      to: 'due',
      nextAt: now,
      attempts: 0,
    });
  });

  test('of a transmitting one: in doubt, and nothing happens by itself', () => {
    expect(endLease(notice({ state: 'transmitting' }), now)).toMatchObject({ to: 'in-doubt', nextAt: null });
  });
});

test('a notice is over at the very instant of its validity', () => {
  expect(isOver(notice({ validUntil: now }), now)).toBe(true);
  expect(isOver(notice({ validUntil: seconds(1) }), now)).toBe(false);
});
