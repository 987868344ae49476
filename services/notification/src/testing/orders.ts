import type { NoticeOrder } from '../domain/schedule-notice.ts';

export const NOW = '2026-04-01T00:00:00.000Z';
export const MEMBER = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const ACCOUNT = '3d813cbb-47fb-52ba-91df-831e1593ac29';

/** What onboarding orders for somebody hired today. */
export function credentialOrder(change: Partial<NoticeOrder> = {}): NoticeOrder {
  return {
    id: '1b4e28ba-2fa1-51d2-883f-0016d3cca427',
    memberId: MEMBER,
    accountId: ACCOUNT,
    kind: 'temporary-credential',
    channel: 'mail',
    purpose: 'first-notice',
    content: { credentialNo: 1 },
    rule: { id: 'c4-mail', version: 1 },
    notBefore: new Date(NOW),
    validDays: 14,
    ...change,
  };
}

export function deviceOrder(change: Partial<NoticeOrder> = {}): NoticeOrder {
  return credentialOrder({
    id: '5a3f1c2e-9d4b-5e6f-8a7b-1c2d3e4f5a6b',
    kind: 'device-enrolled',
    purpose: 'security',
    content: { factor: 'otp', enrolledAt: new Date(NOW) },
    rule: null,
    validDays: 7,
    ...change,
  });
}

export function passwordOrder(change: Partial<NoticeOrder> = {}): NoticeOrder {
  return deviceOrder({
    id: '8c6b5a4d-3e2f-5a1b-9c8d-7e6f5a4b3c2d',
    kind: 'password-disabled',
    content: { disabledAt: new Date(NOW) },
    ...change,
  });
}

/** What a newer onboarding orders of a newer notification: this one knows neither the kind nor the channel. */
export function orderOfTomorrow(change: Partial<NoticeOrder> = {}): NoticeOrder {
  return credentialOrder({
    id: '2c1d8a54-7f0e-5b3c-9d21-4e5f6a7b8c9d',
    kind: 'year-end',
    channel: 'letter',
    purpose: 'every-year',
    content: {},
    ...change,
  });
}
