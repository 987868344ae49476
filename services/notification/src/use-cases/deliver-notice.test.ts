import { StoreUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { credentialOrder } from '../testing/orders.ts';
import { FIRST_RETRY_MS, LEASE_MS, openPostOffice } from '../testing/post-office.ts';

const { id } = credentialOrder();
const CHANGED = 'notification.notice-changed.v1';

/** The state that a fact tells of; its type where it is another one. */
const stateTold = ({ type, state }: { type: string; state: string }) => (type === CHANGED ? state : type);

describe('delivering a notice', () => {
  test('one mail, one fact, nothing left to do', async () => {
    const office = openPostOffice();
    await office.accept();
    expect(await office.deliverDue()).toEqual(['sent']);
    expect(office.sent).toMatchObject([{ noticeId: id, to: 'hanako@example.jp' }]);
    expect(await office.facts()).toMatchObject([
      { type: CHANGED, state: 'sent', noticeId: id, attempts: 1, reason: null, credentialNo: 1 },
    ]);
    expect(await office.deliverDue()).toEqual([]);
    expect(office.connections).toEqual({ opened: 1, closed: 1 });
  });

  test('two processes at once: one claims, the other loses', async () => {
    const office = openPostOffice();
    const notice = await office.accept();
    const outcomes = await Promise.all([
      office.deliver(notice),
      office.deliver(notice),
      office.deliver(notice),
    ]);
    expect(outcomes.sort()).toEqual(['lost', 'lost', 'sent']);
    expect(office.sent).toHaveLength(1);
  });

  test('no address and no text are stored or told', async () => {
    const office = openPostOffice();
    await office.accept();
    await office.deliverDue();
    expect(JSON.stringify(await office.read())).not.toMatch(/hanako|花子|kg7m4821|7KQM/);
  });
});

describe('identity says no', () => {
  test.each([
    ['superseded', 'superseded', []],
    ['consumed', 'cancelled', []],
    ['gone', 'blocked', ['blocked']],
    ['expired', 'given-up', ['given-up']],
    ['no-address', 'blocked', ['blocked']],
  ] as const)('%s: %s, nothing is sent, and the connection is closed', async (status, state, facts) => {
    const office = openPostOffice();
    await office.accept();
    office.slip = { status };
    expect(await office.deliverDue()).toEqual([state]);
    expect((await office.facts()).map(stateTold)).toEqual(facts);
    expect(office.sent).toEqual([]);
    expect(office.connections).toEqual({ opened: 1, closed: 1 });
  });

  test('its validity is over before anybody is asked', async () => {
    const office = openPostOffice();
    await office.accept();
    office.clock.set('2026-04-15T00:00:00Z');
    expect(await office.deliverDue()).toEqual(['given-up']);
    expect(await office.facts()).toMatchObject([{ reason: 'validity-over', attempts: 0 }]);
  });
});

describe('somebody does not answer', () => {
  test('identity: due again soon, no attempt, no fact, told once in its history', async () => {
    const office = openPostOffice();
    await office.accept();
    office.slip = { status: 'unreachable' };
    for (let round = 0; round < 40; round += 1) {
      expect(await office.deliverDue()).toEqual(['postponed']);
      office.clock.advance(5_000);
    }
    const notice = await office.read();
    expect(notice).toMatchObject({ state: 'due', attempts: 0, outbox: [] });
    expect(notice.history.map(({ reason }) => reason)).toEqual([null, 'identity-unreachable']);
    expect(office.connections).toEqual({ opened: 40, closed: 40 });
  });

  test('the mail server: nothing is handed out meanwhile, and sent once it is back', async () => {
    const office = openPostOffice();
    await office.accept();
    office.unreachable = 'smtp-unreachable';
    expect(await office.deliverDue()).toEqual(['postponed']);
    expect(office.slipsRead).toBe(0);
    office.unreachable = null;
    office.clock.advance(5_000);
    expect(await office.deliverDue()).toEqual(['sent']);
    expect((await office.read()).attempts).toBe(1);
  });
});

describe('identity fails', () => {
  test('counted, told and tried again after waits that double; the others are not held up', async () => {
    const office = openPostOffice();
    await office.accept();
    const ready = office.slip;
    office.slip = { status: 'failed' };
    expect(await office.deliverDue()).toEqual(['deferred']);
    office.clock.advance(FIRST_RETRY_MS);
    expect(await office.deliverDue()).toEqual(['deferred']);
    office.clock.advance(FIRST_RETRY_MS);
    expect(await office.deliverDue()).toEqual([]);
    office.slip = ready;
    office.clock.advance(FIRST_RETRY_MS);
    expect(await office.deliverDue()).toEqual(['sent']);
    expect((await office.facts()).map(({ attempts, reason }) => [attempts, reason])).toEqual([
      [1, 'identity-failed'],
      [2, 'identity-failed'],
      [3, null],
    ]);
    expect(office.connections).toEqual({ opened: 3, closed: 3 });
  });
});

describe('a fault of ours', () => {
  const bug = async () => {
    throw new Error('a bug');
  };

  test('is counted, listed and tried ever more rarely, until the notice is given up', async () => {
    const office = openPostOffice();
    await office.accept();
    office.beforeSlip = bug;
    expect(await office.deliverDue()).toEqual(['deferred']);
    expect(await office.read()).toMatchObject({ state: 'deferred', attempts: 1 });
    expect(await office.deliverDue()).toEqual([]);
    office.clock.advance(FIRST_RETRY_MS);
    expect(await office.deliverDue()).toEqual(['deferred']);
    office.clock.set('2026-04-14T23:59:00Z');
    expect(await office.deliverDue()).toEqual(['given-up']);
    expect((await office.facts()).map(({ attempts, reason }) => [attempts, reason])).toEqual([
      [1, 'failed'],
      [2, 'failed'],
      [3, 'failed'],
    ]);
    expect(office.failures).toHaveLength(3);
    expect(office.connections).toEqual({ opened: 3, closed: 3 });
  });

  test('in the making of the message as well: nothing was transmitted, so it may be tried again', async () => {
    const office = openPostOffice();
    await office.accept();
    office.composing = bug;
    expect(await office.deliverDue()).toEqual(['deferred']);
    expect(await office.facts()).toMatchObject([{ state: 'deferred', reason: 'failed' }]);
  });

  test('before the connection as well', async () => {
    const office = openPostOffice();
    await office.accept();
    office.beforeConnecting = bug;
    expect(await office.deliverDue()).toEqual(['deferred']);
  });

  test('while transmitting: nobody knows what left, so it is not tried again', async () => {
    const office = openPostOffice();
    const notice = await office.accept();
    office.answer = bug;
    await expect(office.deliver(notice)).rejects.toThrow('a bug');
    office.clock.advance(LEASE_MS);
    expect(await office.recover()).toMatchObject([{ state: 'in-doubt' }]);
    expect(office.connections).toEqual({ opened: 1, closed: 1 });
  });

  test('an outage of the store is none: the lease brings the notice back', async () => {
    const office = openPostOffice();
    const notice = await office.accept();
    office.beforeSlip = async () => {
      throw new StoreUnavailable('mongodb');
    };
    await expect(office.deliver(notice)).rejects.toThrow(StoreUnavailable);
    expect(await office.read()).toMatchObject({ state: 'claimed', attempts: 0 });
  });
});

describe('the mail server says no', () => {
  test('for now: tried again after waits that double, each told', async () => {
    const office = openPostOffice();
    await office.accept();
    office.answer = async () => ({ status: 'refused-for-now', reason: 'smtp-4xx' });
    expect(await office.deliverDue()).toEqual(['deferred']);
    expect(await office.deliverDue()).toEqual([]);
    office.clock.advance(FIRST_RETRY_MS);
    expect(await office.deliverDue()).toEqual(['deferred']);
    office.answer = async () => ({ status: 'accepted' });
    office.clock.advance(FIRST_RETRY_MS * 2);
    expect(await office.deliverDue()).toEqual(['sent']);
    expect((await office.facts()).map((fact) => [stateTold(fact), fact.attempts])).toEqual([
      ['deferred', 1],
      ['deferred', 2],
      ['sent', 3],
    ]);
  });

  test('for good: given up', async () => {
    const office = openPostOffice();
    await office.accept();
    office.answer = async () => ({ status: 'refused', reason: 'smtp-5xx' });
    expect(await office.deliverDue()).toEqual(['given-up']);
    expect(await office.facts()).toMatchObject([{ reason: 'smtp-5xx' }]);
  });

  test('nothing at all: in doubt, listed, never sent again by itself', async () => {
    const office = openPostOffice();
    await office.accept();
    office.answer = async () => ({ status: 'unknown', reason: 'cut-after-data' });
    expect(await office.deliverDue()).toEqual(['in-doubt']);
    office.clock.advance(24 * 60 * 60 * 1000);
    expect(await office.deliverDue()).toEqual([]);
    expect(await office.recover()).toEqual([]);
    expect(await office.facts()).toMatchObject([{ type: CHANGED, state: 'in-doubt' }]);
  });
});

describe('a process that sleeps past its lease', () => {
  test('before transmitting: another one sends, the sleeper is refused', async () => {
    const office = openPostOffice();
    const notice = await office.accept();
    office.beforeConnecting = async () => {
      office.beforeConnecting = async () => undefined;
      office.clock.advance(LEASE_MS + 1);
      expect(await office.recover()).toMatchObject([{ state: 'due' }]);
      expect(await office.deliverDue()).toEqual(['sent']);
    };
    expect(await office.deliver(notice)).toBe('refused');
    expect(office.sent).toHaveLength(1);
    expect(office.connections).toEqual({ opened: 2, closed: 2 });
  });

  test('while transmitting: in doubt meanwhile, and sent once the answer is known', async () => {
    const office = openPostOffice();
    await office.accept();
    office.answer = async () => {
      office.clock.advance(LEASE_MS + 1);
      expect(await office.recover()).toMatchObject([{ state: 'in-doubt' }]);
      return { status: 'accepted' };
    };
    expect(await office.deliverDue()).toEqual(['sent']);
    const facts = await office.facts();
    expect(facts.map(stateTold)).toEqual(['in-doubt', 'sent']);
    expect(new Set((await office.read()).outbox.map(({ id }) => id)).size).toBe(facts.length);
  });
});

describe('the store is away when the mail server has answered', () => {
  /** Away for so many writes, each of which may have had its effect all the same. */
  async function deliverThrough(office: ReturnType<typeof openPostOffice>, failures: number, lost = false) {
    await office.accept();
    let left = failures;
    office.settling = async (settle) => {
      if (left === 0) return settle();
      left -= 1;
      if (lost) await settle();
      throw new StoreUnavailable('mongodb');
    };
    return office.deliverDue();
  }

  test('a mail that is known to be accepted is entered as sent once it is back', async () => {
    const office = openPostOffice();
    expect(await deliverThrough(office, 20)).toEqual(['sent']);
    expect(await office.recover()).toEqual([]);
    expect((await office.facts()).map(stateTold)).toEqual(['sent']);
  });

  test('a write whose answer was lost is found to have had its effect', async () => {
    const office = openPostOffice();
    expect(await deliverThrough(office, 1, true)).toEqual(['sent']);
    expect(await office.facts()).toHaveLength(1);
  });

  test('it ends with the lease: in doubt, for whoever looks next', async () => {
    const office = openPostOffice();
    const start = office.clock.now().getTime();
    await expect(deliverThrough(office, 1_000)).rejects.toThrow(StoreUnavailable);
    expect(office.clock.now().getTime() - start).toBeLessThan(LEASE_MS);
    office.clock.advance(LEASE_MS);
    office.settling = async (settle) => settle();
    expect(await office.recover()).toMatchObject([{ state: 'in-doubt' }]);
  });
});
