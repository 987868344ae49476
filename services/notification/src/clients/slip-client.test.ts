import { CallFailed, CallRefused, ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { type NoticeOrder, scheduleNotice } from '../domain/schedule-notice.ts';
import { NOTICES } from '../notices/index.ts';
import { credentialOrder, deviceOrder } from '../testing/orders.ts';
import { createSlipClient } from './slip-client.ts';

const contact = { status: 'ready', email: 'hanako@example.jp', name: '山田 花子', locale: 'ja' };
const credential = {
  ...contact,
  userId: 'kg7m4821',
  password: '7KQM3XTPWH4R9BDF',
  expiresAt: '2026-04-15T14:59:59.999Z',
};

async function ask(order: NoticeOrder, answer: () => unknown) {
  const calls: unknown[] = [];
  const asked = (route: string) => async (input: unknown) => {
    calls.push({ route, input });
    return answer() as never;
  };
  const identity = { handOutCredential: asked('hand-out-credential'), readContact: asked('read-contact') };
  const slip = await createSlipClient(identity, NOTICES).readSlip(scheduleNotice(order, new Date()));
  return { slip, calls };
}

describe('asking identity for a slip', () => {
  test('of a temporary credential, by its number', async () => {
    const { slip, calls } = await ask(credentialOrder(), () => credential);
    const input = { accountId: credentialOrder().accountId, credentialNo: 1, validDays: 14 };
    expect(calls).toEqual([{ route: 'hand-out-credential', input }]);
    expect(slip).toMatchObject({
      status: 'ready',
      to: { email: contact.email, name: contact.name, locale: 'ja' },
      enclosed: { userId: 'kg7m4821', expiresAt: new Date(credential.expiresAt) },
    });
  });

  test('the password does not show itself', async () => {
    const { slip } = await ask(credentialOrder(), () => credential);
    expect(JSON.stringify(slip)).not.toContain('7KQM');
  });

  test('of a security notice: only where it goes', async () => {
    const { slip, calls } = await ask(deviceOrder(), () => contact);
    expect(calls).toMatchObject([{ route: 'read-contact', input: { accountId: deviceOrder().accountId } }]);
    expect(slip).toMatchObject({ status: 'ready', enclosed: null });
  });

  test.each(['superseded', 'consumed', 'expired', 'gone', 'no-address'])(
    '%s is passed on',
    async (status) => {
      expect((await ask(credentialOrder(), () => ({ status }))).slip).toEqual({ status });
    },
  );

  test('identity has failed: failed, for this notice and no outage', async () => {
    const failure = () => {
      throw new CallFailed('hand-out-credential of identity failed');
    };
    expect((await ask(credentialOrder(), failure)).slip).toEqual({ status: 'failed' });
  });

  test('no answer: unreachable; a bug of ours is thrown', async () => {
    const outage = () => {
      throw new ServiceUnavailable('identity');
    };
    expect((await ask(credentialOrder(), outage)).slip).toEqual({ status: 'unreachable' });
    const bug = () => {
      throw new CallRefused('hand-out-credential');
    };
    await expect(ask(credentialOrder(), bug)).rejects.toThrow(CallRefused);
  });
});
