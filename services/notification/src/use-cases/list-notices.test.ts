import { describe, expect, test } from '@jest/globals';
import { credentialOrder, deviceOrder, orderOfTomorrow } from '../testing/orders.ts';
import { openPostOffice } from '../testing/post-office.ts';
import { listNotices } from './list-notices.ts';

describe('listing notices', () => {
  async function openWithTwo() {
    const office = openPostOffice();
    await office.accept();
    await office.deliverDue();
    office.clock.advance(1000);
    await office.accept(deviceOrder({ memberId: '00000000-0000-4000-8000-000000000001' }));
    return office;
  }

  test('all, the latest change first', async () => {
    const { notices } = await listNotices(await openWithTwo(), { limit: 10 });
    expect(notices.map(({ kind, state }) => [kind, state])).toEqual([
      ['device-enrolled', 'due'],
      ['temporary-credential', 'sent'],
    ]);
  });

  test('by state, by member', async () => {
    const office = await openWithTwo();
    const sent = await listNotices(office, { state: 'sent', limit: 10 });
    expect(sent.notices.map(({ id }) => id)).toEqual([credentialOrder().id]);
    const { memberId } = credentialOrder();
    expect((await listNotices(office, { memberId, limit: 10 })).notices).toHaveLength(1);
    expect((await listNotices(office, { memberId, state: 'due', limit: 10 })).notices).toEqual([]);
  });

  test('also of a kind and a channel that are newer than this process', async () => {
    const office = await openWithTwo();
    const { id } = await office.accept(orderOfTomorrow());
    expect(await office.deliverDue()).toEqual(['sent']);
    const { notices } = await listNotices(office, { state: 'due', limit: 10 });
    expect(notices).toMatchObject([{ id, kind: 'year-end', channel: 'letter' }]);
  });

  test('with its story', async () => {
    const { notices } = await listNotices(await openWithTwo(), { state: 'sent', limit: 1 });
    expect(notices[0]).toMatchObject({
      attempts: 1,
      notBefore: '2026-04-01T00:00:00.000Z',
      nextAt: null,
      history: [
        { state: 'due', at: '2026-04-01T00:00:00.000Z', reason: null },
        { state: 'sent', at: '2026-04-01T00:00:00.000Z', reason: null },
      ],
    });
  });
});
