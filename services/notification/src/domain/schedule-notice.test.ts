import { describe, expect, test } from '@jest/globals';
import { credentialOrder } from '../testing/orders.ts';
import { scheduleNotice } from './schedule-notice.ts';

const now = new Date('2026-04-01T00:00:00Z');

describe('scheduling a notice', () => {
  test('somebody hired today is told at once', () => {
    const notice = scheduleNotice(credentialOrder({ notBefore: now }), now);
    expect(notice).toMatchObject({ state: 'due', nextAt: now, attempts: 0, fence: 0 });
  });

  test('somebody hired next month is told on that day', () => {
    const notBefore = new Date('2026-04-30T15:00:00Z');
    const notice = scheduleNotice(credentialOrder({ notBefore }), now);
    expect(notice).toMatchObject({ state: 'scheduled', nextAt: notBefore });
  });

  test('an order from the past is due now, and its validity counts from its own day', () => {
    const notBefore = new Date('2026-03-25T15:00:00Z');
    const notice = scheduleNotice(credentialOrder({ notBefore, validDays: 14 }), now);
    expect(notice).toMatchObject({ state: 'due', nextAt: now, validUntil: new Date('2026-04-08T15:00:00Z') });
  });
});
