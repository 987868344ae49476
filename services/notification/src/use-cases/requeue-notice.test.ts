import { describe, expect, test } from '@jest/globals';
import type { TransmissionResult } from '../domain/channel.ts';
import type { Slip } from '../domain/slip.ts';
import { credentialOrder } from '../testing/orders.ts';
import { openPostOffice } from '../testing/post-office.ts';
import { requeueNotice } from './requeue-notice.ts';

const { id } = credentialOrder();

function openDesk() {
  const office = openPostOffice();
  const desk = { wakes: 0, requeue: () => requeueNotice({ notices: office.notices, wake }, { id }) };
  const wake = () => {
    desk.wakes += 1;
  };
  return { office, desk };
}

describe('an operator sends a held notice after all', () => {
  test.each<[string, TransmissionResult | Slip]>([
    ['in-doubt', { status: 'unknown', reason: 'cut-after-data' }],
    ['given-up', { status: 'refused', reason: 'smtp-5xx' }],
    ['blocked', { status: 'no-address' }],
  ])('%s: due at once, told in its history, sent', async (state, cause) => {
    const { office, desk } = openDesk();
    await office.accept();
    const { slip, answer } = office;
    if (cause.status === 'no-address') office.slip = cause;
    else office.answer = async () => cause as TransmissionResult;
    expect(await office.deliverDue()).toEqual([state]);

    expect(await desk.requeue()).toEqual({ outcome: 'requeued' });
    expect(desk.wakes).toBe(1);
    const requeued = await office.read();
    expect(requeued).toMatchObject({ state: 'due', fence: 2, nextAt: office.clock.now() });
    expect(requeued.history.at(-1)).toMatchObject({ state: 'due', reason: 'requeued' });
    Object.assign(office, { slip, answer });
    expect(await office.deliverDue()).toEqual(['sent']);
  });

  test('whoever still transmitted it can enter nothing any more', async () => {
    const { office, desk } = openDesk();
    await office.accept();
    office.answer = async () => {
      office.clock.advance(60_001);
      await office.recover();
      await desk.requeue();
      return { status: 'refused', reason: 'smtp-5xx' };
    };
    expect(await office.deliverDue()).toEqual(['refused']);
    expect(await office.read()).toMatchObject({ state: 'due' });
  });

  test('one that is not held stays as it is; twice is once', async () => {
    const { office, desk } = openDesk();
    expect(await desk.requeue()).toEqual({ outcome: 'not-found' });
    await office.accept();
    expect(await desk.requeue()).toEqual({ outcome: 'not-held' });
    await office.deliverDue();
    expect(await desk.requeue()).toEqual({ outcome: 'not-held' });
    expect(await office.read()).toMatchObject({ state: 'sent', fence: 1 });
    expect(desk.wakes).toBe(0);
  });
});
