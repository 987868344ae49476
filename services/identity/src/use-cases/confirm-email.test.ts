import { expect, test } from '@jest/globals';
import { sealContacts } from '../stores/account-document.ts';
import {
  type Bench,
  CHOICE,
  completeFirstLogin,
  createBench,
  openSession,
  PASSWORD,
  problemOf,
  SOCIETY,
  startFirstLogin,
  walkTo,
} from '../testing/identity-bench.ts';
import { chooseMethodAndUserId } from './choose-method-and-user-id.ts';
import { confirmEmail } from './confirm-email.ts';
import { readContact } from './read-contact.ts';
import { readFirstLogin } from './read-first-login.ts';
import { setPassword } from './set-password.ts';

const EMAIL = 'hanako@home.example.jp';

async function atEmail(bench?: Bench) {
  const house = bench ?? (await createBench());
  const { session, slip, accountId, memberId } = await startFirstLogin(house);
  await walkTo(house, session, 'email');
  const confirm = (email = EMAIL, rev = 4) => confirmEmail(house.ports.firstLogin, session, { email, rev });
  const nameOf = (userId: string) => house.documents.names.get(`${SOCIETY}/${userId}`);
  return { bench: house, session, slip, accountId, memberId, confirm, nameOf };
}

test('the last answer applies all of them at once, with the fact of it', async () => {
  const { bench, confirm, accountId, memberId, nameOf, slip } = await atEmail();
  const enrolBy = '2026-05-01T14:59:59.999Z';
  expect(await confirm()).toEqual({ epoch: 1, enrolBy });
  expect(await bench.stores.accounts.get(accountId)).toMatchObject({
    state: 'open',
    epoch: 1,
    userId: CHOICE.userId,
    method: 'otp',
    contacts: { hr: 'hanako@example.jp', own: EMAIL, verifiedAt: null },
    credential: { no: 1, state: 'consumed' },
    journey: null,
    consents: [{ version: '3', locale: 'ja' }],
  });
  const stored = await bench.documents.accounts.get(accountId);
  const fact = stored?.outbox.at(-1);
  expect(fact?.type).toBe('identity.first-login-completed.v1');
  expect(JSON.parse(fact?.body ?? '')).toEqual({
    accountId,
    memberId,
    method: 'otp',
    epoch: 1,
    enrolBy,
    completedAt: '2026-04-01T00:00:00.000Z',
  });
  expect(await nameOf(CHOICE.userId)).toMatchObject({ state: 'held', accountId });
  expect(await nameOf(slip.userId)).toMatchObject({ state: 'retired', accountId });
});

test('a kept temporary ID stays held', async () => {
  const { bench, session, slip, confirm, nameOf } = await atEmail();
  const keep = { method: 'passkey', userId: slip.userId, rev: 4 } as const;
  await chooseMethodAndUserId(bench.ports.firstLogin, session, keep);
  await setPassword(bench.ports.firstLogin, session, { password: PASSWORD, rev: 5 });
  await confirm(EMAIL, 6);
  expect(await bench.stores.accounts.get(session.accountId)).toMatchObject({
    state: 'open',
    userId: slip.userId,
    method: 'passkey',
  });
  expect(await nameOf(slip.userId)).toMatchObject({ state: 'held', kind: 'temp' });
});

test('the session that completed gets the same answer again; every other has ended', async () => {
  const { bench, session, slip, confirm } = await atEmail();
  const other = await openSession(bench, slip);
  const [first, second] = await Promise.all([confirm(), confirm()]);
  expect(second).toEqual(first);
  expect(await confirm()).toEqual(first);
  expect(await readFirstLogin(bench.ports.firstLogin, session)).toMatchObject({
    next: 'done',
    userId: CHOICE.userId,
  });
  const late = confirmEmail(bench.ports.firstLogin, other, { email: EMAIL, rev: 4 });
  expect(await problemOf(late)).toEqual({ code: 'session-ended' });
  expect(await problemOf(readFirstLogin(bench.ports.firstLogin, other))).toEqual({ code: 'session-ended' });
  const stored = await bench.documents.accounts.get(session.accountId);
  expect(stored?.seq).toBe(2);
});

test('two tabs of two sessions complete at once: one account, opened once', async () => {
  const { bench, session, slip } = await atEmail();
  const other = await openSession(bench, slip);
  const outcomes = await Promise.allSettled(
    [session, other].map((one) => confirmEmail(bench.ports.firstLogin, one, { email: EMAIL, rev: 4 })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await bench.stores.accounts.get(session.accountId)).toMatchObject({ state: 'open', epoch: 1 });
});

test('a crash after the ID was held: the journey goes on from there', async () => {
  const { bench, session, confirm } = await atEmail();
  await bench.stores.names.hold({ userId: CHOICE.userId, accountId: session.accountId });
  await confirm();
  expect(await bench.stores.accounts.get(session.accountId)).toMatchObject({
    state: 'open',
    userId: CHOICE.userId,
  });
});

test('an ID whose reservation ran out is claimed again', async () => {
  const { bench, confirm, accountId } = await atEmail();
  bench.clock.advance(25 * 3_600_000);
  await bench.stores.names.sweep();
  await confirm();
  expect(await bench.stores.accounts.get(accountId)).toMatchObject({ state: 'open', userId: CHOICE.userId });
});

test('an ID that somebody else has by now is asked for anew', async () => {
  const { bench, session, confirm } = await atEmail();
  bench.clock.advance(25 * 3_600_000);
  const other = await atEmail(bench);
  await other.confirm();
  expect(await problemOf(confirm())).toEqual({ code: 'user-id-taken' });
  expect(await readFirstLogin(bench.ports.firstLogin, session)).toMatchObject({
    next: 'method-and-user-id',
    rev: 5,
  });
});

test('a session that was opened in time may finish after the credential has expired', async () => {
  const { bench, confirm } = await atEmail();
  bench.clock.set('2026-04-20T00:00:00Z');
  await expect(confirm()).resolves.toMatchObject({ epoch: 1 });
});

test('not an address, a stale form, a step left out', async () => {
  const { bench, confirm } = await atEmail();
  expect(await problemOf(confirm('hanako@@example'))).toEqual({ code: 'email-invalid', reason: 'form' });
  expect(await problemOf(confirm(EMAIL, 3))).toEqual({ code: 'stale-form' });
  const { session } = await startFirstLogin(bench);
  await walkTo(bench, session, 'terms');
  const early = confirmEmail(bench.ports.firstLogin, session, { email: EMAIL, rev: 1 });
  expect(await problemOf(early)).toEqual({ code: 'step-not-due', next: 'terms' });
});

test('two tabs complete at once with another choice in between: what is held stays held', async () => {
  const { bench, session, confirm, nameOf } = await atEmail();
  const { accounts } = bench.stores;
  const completeFirstLogin: typeof accounts.completeFirstLogin = async (account, completion) => {
    await chooseMethodAndUserId(bench.ports.firstLogin, session, {
      method: 'otp',
      userId: 'other-id22',
      rev: 4,
    });
    return accounts.completeFirstLogin(account, completion);
  };
  const ports = { ...bench.ports.firstLogin, accounts: { ...accounts, completeFirstLogin } };
  const late = confirmEmail(ports, session, { email: EMAIL, rev: 4 });
  expect(await problemOf(late)).toEqual({ code: 'stale-form' });
  expect(await nameOf(CHOICE.userId)).toMatchObject({ state: 'held', accountId: session.accountId });
  await chooseMethodAndUserId(bench.ports.firstLogin, session, { ...CHOICE, rev: 5 });
  await setPassword(bench.ports.firstLogin, session, { password: PASSWORD, rev: 6 });
  await confirm(EMAIL, 7);
  expect(await accounts.get(session.accountId)).toMatchObject({ state: 'open', userId: CHOICE.userId });
});

const BY_HR = 'hanako@example.jp';

test.each([
  ['an own address that is not verified waits behind that of HR', BY_HR, null, BY_HR],
  ['without one of HR the own one is all there is', null, null, EMAIL],
  ['a verified own address stands first', BY_HR, '2026-04-02T00:00:00Z', EMAIL],
])('where security notices go: %s', async (_name, hr, verifiedAt, email) => {
  const bench = await createBench();
  const { session, accountId } = await startFirstLogin(bench);
  expect(await readContact(bench.ports.notices, accountId)).toMatchObject({ email: BY_HR });
  await completeFirstLogin(bench, session);
  const contacts = sealContacts(bench.settings.SEALING_KEYS, accountId, { hr, own: EMAIL, verifiedAt });
  await bench.documents.accounts.update({ _id: accountId }, { $set: { contacts } });
  expect(await readContact(bench.ports.notices, accountId)).toEqual({
    status: 'ready',
    email,
    name: '山田 花子',
    locale: 'ja',
  });
});
