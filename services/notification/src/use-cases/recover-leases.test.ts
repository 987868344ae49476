import { describe, expect, test } from '@jest/globals';
import { LEASE_MS, openPostOffice } from '../testing/post-office.ts';

describe('recovering what a dead process had in hand', () => {
  async function leasedNotice() {
    const office = openPostOffice();
    const notice = await office.accept();
    const claimed = await office.notices.claim(notice, new Date(office.clock.now().getTime() + LEASE_MS));
    if (!claimed) throw new Error('not claimed');
    return { office, claimed };
  }

  test('nothing happens while the lease runs', async () => {
    const { office } = await leasedNotice();
    office.clock.advance(LEASE_MS - 1);
    expect(await office.recover()).toEqual([]);
    expect(await office.deliverDue()).toEqual([]);
  });

  test('died after the claim: sent once by another', async () => {
    const { office } = await leasedNotice();
    office.clock.advance(LEASE_MS);
    expect(await office.recover()).toMatchObject([{ state: 'due', attempts: 0 }]);
    expect(await office.deliverDue()).toEqual(['sent']);
    expect(office.sent).toHaveLength(1);
  });

  test('died while transmitting: in doubt and told, once, by whoever looks first', async () => {
    const { office, claimed } = await leasedNotice();
    await office.notices.markTransmitting(claimed, new Date(office.clock.now().getTime() + LEASE_MS));
    office.clock.advance(LEASE_MS);
    const [first, second] = await Promise.all([office.recover(), office.recover()]);
    expect([...(first ?? []), ...(second ?? [])]).toMatchObject([{ state: 'in-doubt', attempts: 1 }]);
    expect(await office.facts()).toMatchObject([
      { type: 'notification.notice-changed.v1', state: 'in-doubt', reason: 'lease-over', attempts: 1 },
    ]);
    expect(await office.deliverDue()).toEqual([]);
  });
});
