import { describe, expect, test } from '@jest/globals';
import { credentialOrder } from '../testing/orders.ts';
import { openPostOffice } from '../testing/post-office.ts';
import { acceptNotice } from './accept-notice.ts';

function open() {
  const { notices, clock, due, documents } = openPostOffice();
  const wakes: string[] = [];
  const ports = { notices, clock, wake: () => wakes.push('wake') };
  return { ports, wakes, clock, due, documents };
}

describe('accepting a notice', () => {
  test('it is due, and the delivery is woken', async () => {
    const { ports, wakes, due } = open();
    await acceptNotice(ports, credentialOrder());
    expect(await due()).toMatchObject([{ id: credentialOrder().id, state: 'due' }]);
    expect(wakes).toHaveLength(1);
  });

  test('the same order three times is one notice, also after it was sent', async () => {
    const { ports, documents } = open();
    await acceptNotice(ports, credentialOrder());
    await documents.update({ _id: credentialOrder().id }, { $set: { state: 'sent', nextAt: null } });
    await acceptNotice(ports, credentialOrder());
    await acceptNotice(ports, credentialOrder({ validDays: 60 }));
    expect(await documents.count({ _id: { $gt: '' } })).toBe(1);
    expect(await documents.get(credentialOrder().id)).toMatchObject({ state: 'sent', validDays: 14 });
  });

  test('a hire for next month waits for its day', async () => {
    const { ports, clock, due } = open();
    await acceptNotice(ports, credentialOrder({ notBefore: new Date('2026-04-30T15:00:00Z') }));
    clock.set('2026-04-30T14:59:59.999Z');
    expect(await due()).toEqual([]);
    clock.advance(1);
    expect(await due()).toHaveLength(1);
  });

  test('the trace that ordered it stays with it: whoever delivers goes on with that one', async () => {
    const { ports, due } = open();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await acceptNotice(ports, credentialOrder({ traceparent }));
    expect(await due()).toMatchObject([{ traceparent }]);
  });

  test('nothing personal is stored', async () => {
    const { ports, documents } = open();
    await acceptNotice(ports, credentialOrder());
    const stored = Object.keys((await documents.get(credentialOrder().id)) ?? {});
    expect(stored).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/email|address|name|text|password/i)]),
    );
  });
});

describe('8.24: an order that is said again', () => {
  test.each([
    ['in its queue', 'due', null],
    ['sent', 'sent', null],
    ['blocked', 'blocked', 'no-address'],
  ] as const)('%s: where it stands is told, and it stays there', async (_, state, reason) => {
    const office = openPostOffice();
    const ports = { notices: office.notices, clock: office.clock, wake: () => undefined };
    await acceptNotice(ports, credentialOrder());
    if (state === 'blocked') office.slip = { status: reason };
    if (state !== 'due') await office.deliverDue();
    const mails = office.sent.length;
    await office.documents.update({ _id: credentialOrder().id }, { $set: { outbox: [] } });
    await acceptNotice(ports, credentialOrder());
    expect(await office.facts()).toMatchObject([{ state, reason }]);
    expect(await office.read()).toMatchObject({ state });
    expect(office.sent).toHaveLength(mails);
  });

  test('the news of a state is the same fact, told twice', async () => {
    const office = openPostOffice();
    const ports = { notices: office.notices, clock: office.clock, wake: () => undefined };
    await acceptNotice(ports, credentialOrder());
    await office.deliverDue();
    const [told] = (await office.read()).outbox;
    await office.documents.update({ _id: credentialOrder().id }, { $set: { outbox: [] } });
    await acceptNotice(ports, credentialOrder());
    expect((await office.read()).outbox).toMatchObject([{ id: told?.id, body: told?.body }]);
  });

  test('held because its account was lost: due again, and one mail', async () => {
    const office = openPostOffice();
    const { slip } = office;
    const wakes: string[] = [];
    const ports = { notices: office.notices, clock: office.clock, wake: () => wakes.push('wake') };
    await acceptNotice(ports, credentialOrder());
    office.slip = { status: 'gone' };
    expect(await office.deliverDue()).toEqual(['blocked']);
    office.slip = slip;
    await Promise.all([1, 2, 3].map(() => acceptNotice(ports, credentialOrder())));
    expect(wakes).toHaveLength(2);
    expect(await office.deliverDue()).toEqual(['sent']);
    await acceptNotice(ports, credentialOrder());
    expect(await office.deliverDue()).toEqual([]);
    expect(office.sent).toHaveLength(1);
  });
});
