import { deviceEnrolled, type Envelope, noticeOrdered, passwordDisabled } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { Unacceptable } from '@genkan/messaging';
import { fakeClock } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import type { NoticeOrder } from '../domain/schedule-notice.ts';
import { NOTICES } from '../notices/index.ts';
import { NOW } from '../testing/orders.ts';
import { notificationSubscriptions } from './subscriptions.ts';

const envelope: Envelope = {
  id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  type: 'x',
  source: 'x',
  time: '2026-04-01T00:00:00Z',
  subject: 'x',
  sequence: '1-1',
  society: 'sample-kenpo',
};

async function take(type: string, value: unknown, change: Partial<Envelope> = {}) {
  const orders: NoticeOrder[] = [];
  const insert = async (notice: NoticeOrder) => {
    orders.push(notice);
    return 'inserted' as const;
  };
  const again = { get: async () => null, resume: async () => null, tellAgain: async () => undefined };
  const ports = { notices: { insert, ...again }, clock: fakeClock(NOW), wake: () => undefined };
  const table = notificationSubscriptions({ ports, kinds: NOTICES, society: 'sample-kenpo' });
  for (const line of table.filter((one) => one.type === type))
    await line.handle(value, { ...envelope, ...change });
  return orders;
}

describe('what notification listens to', () => {
  test('a notice that was ordered becomes that notice', async () => {
    const { noticeId, notBefore, ...data } = noticeOrdered.example;
    const orders = await take(noticeOrdered.type, noticeOrdered.example);
    expect(orders).toMatchObject([
      {
        id: noticeId,
        notBefore: new Date(notBefore),
        kind: data.kind,
        channel: data.channel,
        purpose: data.purpose,
        content: { credentialNo: data.credentialNo },
        rule: data.rule,
      },
    ]);
  });

  test('a device that was enrolled becomes one security notice, however often it is told', async () => {
    const [first] = await take(deviceEnrolled.type, deviceEnrolled.example);
    const [again] = await take(deviceEnrolled.type, deviceEnrolled.example);
    expect(first).toMatchObject({
      id: deriveId('device-enrolled', envelope.id),
      kind: 'device-enrolled',
      channel: 'mail',
      purpose: 'security',
      content: { factor: 'otp', enrolledAt: new Date(deviceEnrolled.example.enrolledAt) },
      rule: null,
      validDays: 7,
    });
    expect(again).toEqual(first);
  });

  test('a password that was disabled becomes one security notice, however often it is told', async () => {
    const [first] = await take(passwordDisabled.type, passwordDisabled.example);
    const [again] = await take(passwordDisabled.type, passwordDisabled.example);
    expect(first).toMatchObject({
      id: deriveId('password-disabled', envelope.id),
      kind: 'password-disabled',
      channel: 'mail',
      purpose: 'security',
      content: { disabledAt: new Date(passwordDisabled.example.disabledAt) },
    });
    expect(again).toEqual(first);
  });

  test('an order of a kind and a channel that are newer than this process is taken in as it is', async () => {
    const order = { ...noticeOrdered.example, kind: 'year-end', channel: 'letter', purpose: 'every-year' };
    const orders = await take(noticeOrdered.type, { ...order, credentialNo: null });
    expect(orders).toMatchObject([
      { kind: 'year-end', channel: 'letter', purpose: 'every-year', content: {} },
    ]);
  });

  test('an order that lacks what its kind tells of is set aside, not kept for ever', async () => {
    const taking = take(noticeOrdered.type, { ...noticeOrdered.example, credentialNo: null });
    await expect(taking).rejects.toEqual(new Unacceptable('order-incomplete'));
  });

  test('the facts of another society are not ours', async () => {
    const taking = take(noticeOrdered.type, noticeOrdered.example, { society: 'other-kenpo' });
    await expect(taking).rejects.toThrow('other-society');
  });
});
