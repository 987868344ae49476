import { assertIndexed, fakeClock, memoryDocuments, recordQueries } from '@genkan/testkit';
import { describe, expect, test } from '@jest/globals';
import { scheduleNotice } from '../domain/schedule-notice.ts';
import { credentialOrder, MEMBER, NOW, orderOfTomorrow } from '../testing/orders.ts';
import { noticeDocuments } from './notice-document.ts';
import { createNoticeStore } from './notice-store.ts';

const sent = { to: 'sent', reason: null, nextAt: null, attempts: 1 } as const;

async function openStore() {
  const clock = fakeClock(NOW);
  const { documents, queries } = recordQueries(memoryDocuments(noticeDocuments));
  const deliverable = { kinds: [credentialOrder().kind], channels: [credentialOrder().channel] };
  const notices = createNoticeStore({ documents, society: 'sample-kenpo', clock, deliverable });
  const notice = scheduleNotice(credentialOrder(), clock.now());
  await notices.insert(notice);
  const claimed = await notices.claim(notice, clock.now());
  if (!claimed) throw new Error('not claimed');
  return { clock, notices, claimed, queries };
}

describe('the guards of the store', () => {
  test('every claim raises the fence', async () => {
    const { claimed } = await openStore();
    expect(claimed).toMatchObject({ state: 'claimed', fence: 1, nextAt: null });
  });

  test('an older fence changes nothing', async () => {
    const { clock, notices, claimed } = await openStore();
    const older = { ...claimed, fence: 0 };
    expect(await notices.markTransmitting(older, clock.now())).toBeNull();
    expect(await notices.settle(older, { from: ['claimed'], transition: sent })).toBeNull();
  });

  test('nobody transmits twice with one claim', async () => {
    const { clock, notices, claimed } = await openStore();
    expect(await notices.markTransmitting(claimed, clock.now())).toMatchObject({ state: 'transmitting' });
    expect(await notices.markTransmitting(claimed, clock.now())).toBeNull();
  });

  test('what is settled stays settled', async () => {
    const { notices, claimed } = await openStore();
    expect(await notices.settle(claimed, { from: ['claimed'], transition: sent })).toMatchObject({
      state: 'sent',
    });
    expect(await notices.settle(claimed, { from: ['claimed', 'transmitting'], transition: sent })).toBeNull();
  });
});

describe('a notice that this process cannot deliver', () => {
  test.each([
    ['another kind', { kind: 'year-end' }],
    ['another channel', { channel: 'letter' }],
  ])('%s: carried and listed, and left to processes that know it', async (_case, change) => {
    const { clock, notices } = await openStore();
    const order = orderOfTomorrow({ ...credentialOrder(), id: orderOfTomorrow().id, ...change });
    const notice = scheduleNotice(order, clock.now());
    await notices.insert(notice);
    expect(await notices.findDue(clock.now(), 10)).toEqual([]);
    expect(await notices.list({ state: 'due', limit: 10 })).toEqual([notice]);
  });

  test('it is one of those that newer processes find', async () => {
    const clock = fakeClock(NOW);
    const documents = memoryDocuments(noticeDocuments);
    const open = (kinds: string[], channels: string[]) =>
      createNoticeStore({ documents, society: 'sample-kenpo', clock, deliverable: { kinds, channels } });
    const older = open(['temporary-credential'], ['mail']);
    await older.insert(scheduleNotice(orderOfTomorrow(), clock.now()));
    const newer = open(['temporary-credential', 'year-end'], ['mail', 'letter']);
    expect(await older.findDue(clock.now(), 10)).toEqual([]);
    expect(await newer.findDue(clock.now(), 10)).toMatchObject([{ kind: 'year-end', channel: 'letter' }]);
  });
});

test('every query can use a declared index', async () => {
  const { clock, notices, claimed, queries } = await openStore();
  await notices.findDue(clock.now(), 1);
  await notices.findLeasesOver(clock.now(), 1);
  await notices.list({ limit: 1 });
  await notices.list({ state: 'sent', memberId: MEMBER, limit: 1 });
  await notices.settle(claimed, { from: ['claimed'], transition: sent });
  await notices.requeue(claimed.id);
  expect(queries.length).toBeGreaterThan(5);
  expect(() => assertIndexed([noticeDocuments], queries)).not.toThrow();
});
