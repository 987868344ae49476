import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import {
  CHOICE,
  completeFirstLogin,
  createBench,
  SOCIETY,
  startFirstLogin,
  walkTo,
} from '../testing/identity-bench.ts';
import { confirmEmail } from './confirm-email.ts';
import { sweepHeldNames } from './sweep-held-names.ts';

const MONTH_MS = 30 * 86_400_000;

async function atSweep() {
  const bench = await createBench();
  const member = await startFirstLogin(bench);
  const sweep = () => sweepHeldNames(bench.stores);
  const nameOf = (userId: string) => bench.documents.names.get(`${SOCIETY}/${userId}`);
  return { bench, ...member, sweep, nameOf };
}

test('a name that was held for nothing is free after thirty days, not before', async () => {
  const { bench, accountId, sweep, nameOf } = await atSweep();
  const orphan = { userId: 'orphan-id1', accountId };
  await bench.stores.names.claim({ ...orphan, kind: 'chosen', until: new Date(MONTH_MS) });
  await bench.stores.names.hold(orphan);
  bench.clock.advance(MONTH_MS - 1);
  expect(await sweep()).toBe(0);
  bench.clock.advance(1);
  expect(await sweep()).toBe(1);
  expect(await nameOf(orphan.userId)).toBeNull();
});

test('the names that accounts have stay, and are looked at once', async () => {
  const { bench, session, slip, sweep, nameOf } = await atSweep();
  const invited = await startFirstLogin(bench);
  await completeFirstLogin(bench, session);
  bench.clock.advance(MONTH_MS);
  expect(await sweep()).toBe(0);
  for (const userId of [CHOICE.userId, invited.slip.userId]) {
    expect(await nameOf(userId)).toMatchObject({ state: 'held', until: null });
  }
  expect(await nameOf(slip.userId)).toMatchObject({ state: 'retired' });
  expect(await bench.stores.names.listUnsettled(10)).toEqual([]);
});

test('a temporary ID that a crash left held beside the chosen one is retired, never free', async () => {
  const { bench, session, accountId, slip, sweep, nameOf } = await atSweep();
  const { names } = bench.stores;
  const dying = {
    ...bench.ports.firstLogin,
    names: { ...names, retireTemporary: () => Promise.reject(new Error('cut')) },
  };
  await walkTo(bench, session, 'email');
  const last = confirmEmail(dying, session, { email: 'hanako@home.example.jp', rev: 4 });
  await expect(last).rejects.toThrow('cut');
  expect(await nameOf(slip.userId)).toMatchObject({ state: 'held' });
  bench.clock.advance(MONTH_MS);
  expect(await sweep()).toBe(0);
  expect(await nameOf(slip.userId)).toMatchObject({ state: 'retired', until: null, accountId });
  expect(await nameOf(CHOICE.userId)).toMatchObject({ state: 'held', until: null });
});

test('a temporary ID whose account never came to be is free again', async () => {
  const { bench, sweep, nameOf } = await atSweep();
  const orphan = { userId: 'orphan-id1', accountId: randomUUID() };
  await bench.stores.names.claim({ ...orphan, kind: 'temp', until: new Date(MONTH_MS) });
  await bench.stores.names.hold(orphan);
  bench.clock.advance(MONTH_MS);
  expect(await sweep()).toBe(1);
  expect(await nameOf(orphan.userId)).toBeNull();
});

test('a first login that still asks for its held name keeps it', async () => {
  const { bench, session, accountId, sweep, nameOf } = await atSweep();
  await walkTo(bench, session, 'email');
  await bench.stores.names.hold({ userId: CHOICE.userId, accountId });
  bench.clock.advance(MONTH_MS);
  expect(await sweep()).toBe(0);
  const until = new Date(bench.clock.now().getTime() + MONTH_MS);
  expect(await nameOf(CHOICE.userId)).toMatchObject({ state: 'held', until });
});

test('who holds the name again while it is being looked at keeps it', async () => {
  const { bench, accountId, nameOf } = await atSweep();
  const orphan = { userId: 'orphan-id1', accountId };
  await bench.stores.names.claim({ ...orphan, kind: 'chosen', until: new Date(MONTH_MS) });
  await bench.stores.names.hold(orphan);
  bench.clock.advance(MONTH_MS);
  const { names, accounts } = bench.stores;
  const get = async (id: string) => {
    const account = await accounts.get(id);
    await names.hold(orphan);
    return account;
  };
  expect(await sweepHeldNames({ names, accounts: { get } })).toBe(0);
  expect(await nameOf(orphan.userId)).toMatchObject({ state: 'held', accountId });
});
