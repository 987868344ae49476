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
