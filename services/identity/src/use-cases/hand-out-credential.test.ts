import { expect, test } from '@jest/globals';
import { completeFirstLogin, createBench, hire, startFirstLogin } from '../testing/identity-bench.ts';
import { handOutCredential } from './hand-out-credential.ts';
import { readContact } from './read-contact.ts';

async function atHandOut(email: string | null = 'hanako@example.jp') {
  const bench = await createBench();
  const { accountId } = await hire(bench, { email });
  const ask = (credentialNo = 1, id = accountId) =>
    handOutCredential(bench.ports.notices, { accountId: id, credentialNo, validDays: 14 });
  return { bench, accountId, ask };
}

test('the first hand-out sets the expiry; every other shows the same secret and the same expiry', async () => {
  const { bench, ask } = await atHandOut();
  const first = await ask();
  expect(first).toMatchObject({ status: 'ready', name: '山田 花子', expiresAt: '2026-04-15T14:59:59.999Z' });
  bench.clock.advance(3 * 86_400_000);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([first, first, first]);
});

test('many at once for the first time: one expiry, one secret', async () => {
  const { ask } = await atHandOut();
  const slips = await Promise.all(Array.from({ length: 10 }, () => ask()));
  expect(new Set(slips.map((slip) => JSON.stringify(slip))).size).toBe(1);
});

test('the temporary password is nowhere at rest', async () => {
  const { bench, accountId, ask } = await atHandOut();
  const slip = await ask();
  const stored = JSON.stringify(await bench.documents.accounts.get(accountId));
  expect(slip.status === 'ready' && stored.includes(slip.password)).toBe(false);
});

test('an older number is superseded, one that never was is gone', async () => {
  const { bench, accountId, ask } = await atHandOut();
  expect(await ask(2)).toEqual({ status: 'gone' });
  await bench.documents.accounts.update({ _id: accountId }, { $set: { 'credential.no': 2 } });
  expect(await ask(1)).toEqual({ status: 'superseded' });
});

test('expired, consumed, gone: nothing to send any more', async () => {
  const { bench, ask } = await atHandOut();
  await ask();
  bench.clock.set('2026-04-16T00:00:00Z');
  expect(await ask()).toEqual({ status: 'expired' });
  const { accountId, session } = await startFirstLogin(bench);
  await completeFirstLogin(bench, session);
  expect(await ask(1, accountId)).toEqual({ status: 'consumed' });
  const nobody = 'b7a1a9be-4bb5-5d32-8f3c-1d8f6f0a3c11';
  expect(await ask(1, nobody)).toEqual({ status: 'gone' });
  expect(await readContact(bench.ports.notices, nobody)).toEqual({ status: 'gone' });
});

test('without an address nothing is issued, so that the validity does not run', async () => {
  const { bench, accountId, ask } = await atHandOut(null);
  expect(await ask()).toEqual({ status: 'no-address' });
  expect(await readContact(bench.ports.notices, accountId)).toEqual({ status: 'no-address' });
  expect((await bench.stores.accounts.get(accountId))?.credential).toMatchObject({ state: 'unissued' });
});
