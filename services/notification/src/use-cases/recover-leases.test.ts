import { StoreUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { credentialOrder } from '../testing/orders.ts';
import { LEASE_MS, openPostOffice } from '../testing/post-office.ts';

const OTHER = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

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

  test('one that cannot be looked after is told, and holds up no other', async () => {
    const { office, claimed } = await leasedNotice();
    const other = await office.accept(credentialOrder({ id: OTHER }));
    await office.notices.claim(other, office.clock.now());
    office.clock.advance(LEASE_MS);
    const fault = new Error('a bug');
    office.settling = async (settle, notice) => (notice.id === claimed.id ? Promise.reject(fault) : settle());
    expect(await office.recover()).toMatchObject([{ id: OTHER, state: 'due' }]);
    expect(office.failures).toEqual([fault]);
  });

  test('an outage is an outage: everything waits', async () => {
    const { office } = await leasedNotice();
    office.clock.advance(LEASE_MS);
    office.settling = () => Promise.reject(new StoreUnavailable('mongodb'));
    await expect(office.recover()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  test.each<[string, Record<string, unknown>, number | null]>([
    ['without content and history', { content: null, history: null }, null],
    ['with a history that is none', { history: 'sent' }, 1],
    [
      'of a kind of tomorrow, whose number is a word',
      { kind: 'year-end', content: { credentialNo: 'A-1' } },
      null,
    ],
  ])(
    'one that another version stored, %s: in doubt and listed, like any other',
    async (_which, change, credentialNo) => {
      const { office, claimed } = await leasedNotice();
      await office.notices.markTransmitting(claimed, office.clock.now());
      await office.documents.update({ _id: claimed.id }, { $set: change });
      office.clock.advance(LEASE_MS);
      expect(await office.recover()).toMatchObject([{ state: 'in-doubt' }]);
      expect(await office.facts()).toMatchObject([{ state: 'in-doubt', credentialNo }]);
      expect(await office.notices.list({ limit: 10 })).toMatchObject([{ id: claimed.id, state: 'in-doubt' }]);
    },
  );

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
