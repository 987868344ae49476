import { randomUUID } from 'node:crypto';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { findUserIdFault } from '../domain/user-id-rule.ts';
import {
  type Bench,
  createBench,
  HANAKO,
  hire,
  SOCIETY,
  sendSlip,
  tryToSignIn,
} from '../testing/identity-bench.ts';
import { createAccount } from './create-account.ts';

const registrationOf = (memberId: string, generation = 1) => ({
  society: SOCIETY,
  memberId,
  generation,
  eventId: randomUUID(),
});

test('a registration, however often and at once it comes, makes one account with one fact', async () => {
  const bench = await createBench();
  const memberId = randomUUID();
  bench.members.set(memberId, HANAKO);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => createAccount(bench.hearing, registrationOf(memberId))),
  );
  expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
  expect(await bench.documents.accounts.count({ memberId })).toBe(1);
  const [account] = await bench.documents.accounts.find({ memberId }, { limit: 1 });
  expect(account?.outbox.map(({ type }) => type)).toEqual(['identity.account-created.v1']);
  expect(await bench.documents.names.count({ accountId: account?._id ?? '' })).toBe(1);
});

test('the temporary user ID keeps the manual’s rule and is held', async () => {
  const bench = await createBench();
  const { accountId } = await hire(bench);
  const account = await bench.stores.accounts.get(accountId);
  expect(findUserIdFault(account?.userId ?? '')).toBeNull();
  expect(account?.userId).toMatch(/^[a-z]{2}\d[a-z]\d{4}$/);
  const name = await bench.documents.names.get(`${SOCIETY}/${account?.userId}`);
  expect(name).toMatchObject({ accountId, kind: 'temp', state: 'held' });
});

test('where a temporary user ID is taken, the next one is', async () => {
  const bench = await createBench();
  const first = await hire(bench);
  const { userId = '' } = (await bench.stores.accounts.get(first.accountId)) ?? {};
  await bench.documents.accounts.remove({ _id: first.accountId });
  await bench.documents.names.update({ _id: `${SOCIETY}/${userId}` }, { $set: { accountId: 'another' } });
  await createAccount(bench.hearing, first.registration);
  const again = await bench.stores.accounts.get(first.accountId);
  expect(again?.userId).not.toBe(userId);
});

test('a crash after the name was held: the same registration ends with the same name', async () => {
  const bench = await createBench();
  const { accountId, registration } = await hire(bench);
  const before = await bench.stores.accounts.get(accountId);
  await bench.documents.accounts.remove({ _id: accountId });
  await createAccount(bench.hearing, registration);
  expect((await bench.stores.accounts.get(accountId))?.userId).toBe(before?.userId);
});

test('two members with one address and the same name are two accounts', async () => {
  const bench = await createBench();
  const [one, other] = [await hire(bench), await hire(bench)];
  expect(one.accountId).not.toBe(other.accountId);
});

test('a member who is gone gets no account', async () => {
  const bench = await createBench();
  const memberId = randomUUID();
  expect(await createAccount(bench.hearing, registrationOf(memberId))).toBe('gone');
  expect(await bench.documents.accounts.count({ memberId })).toBe(0);
});

test('an outage of onboarding leaves nothing behind and is passed on', async () => {
  const bench = await createBench();
  const onboarding = {
    readMemberFacts: async () => {
      throw new ServiceUnavailable('onboarding');
    },
  };
  const registration = registrationOf(randomUUID());
  await expect(createAccount({ ...bench.hearing, onboarding }, registration)).rejects.toThrow(
    ServiceUnavailable,
  );
  expect(await bench.documents.names.count({ state: 'held' })).toBe(0);
});

test('what is personal is sealed, and opens only in its own place', async () => {
  const bench = await createBench();
  const [one, other] = [await hire(bench), await hire(bench, { birthDate: '1985-12-24' })];
  const stored = await bench.documents.accounts.get(one.accountId);
  expect(JSON.stringify(stored)).not.toMatch(/山田|1990|hanako/);
  const foreign = await bench.documents.accounts.get(other.accountId);
  await bench.documents.accounts.update({ _id: one.accountId }, { $set: { birthDate: foreign?.birthDate } });
  await expect(bench.stores.accounts.get(one.accountId)).rejects.toThrow();
});

describe('8.24: a registration that is said again', () => {
  const factsOf = async (bench: Bench, accountId: string) =>
    (await bench.documents.accounts.get(accountId))?.outbox.map(({ id, type, body }) => ({ id, type, body }));
  const send = (bench: Bench, accountId: string) =>
    bench.documents.accounts.update({ _id: accountId }, { $set: { outbox: [] } });

  test('where the account is there and its fact was lost, the same fact is told again', async () => {
    const bench = await createBench();
    const { accountId, registration } = await hire(bench);
    const before = await factsOf(bench, accountId);
    await send(bench, accountId);
    expect(await createAccount(bench.hearing, registration)).toBe('exists');
    expect(await factsOf(bench, accountId)).toEqual(before);
  });

  test('where the account is gone, it is made again, with the same name and the same fact', async () => {
    const bench = await createBench();
    const { accountId, registration } = await hire(bench);
    const before = await factsOf(bench, accountId);
    await bench.documents.accounts.remove({ _id: accountId });
    expect(await createAccount(bench.hearing, registration)).toBe('created');
    expect(await factsOf(bench, accountId)).toEqual(before);
  });

  test('as it was created, although its credential has another number by now', async () => {
    const bench = await createBench();
    const { accountId, registration } = await hire(bench);
    const before = await factsOf(bench, accountId);
    await send(bench, accountId);
    await bench.documents.accounts.update({ _id: accountId }, { $set: { 'credential.no': 3 } });
    await createAccount(bench.hearing, registration);
    expect(await factsOf(bench, accountId)).toEqual(before);
  });

  test('where a notice was mailed, the mail opens it for as long as it said', async () => {
    const bench = await createBench();
    const { accountId, memberId, registration } = await hire(bench);
    const slip = await sendSlip(bench, accountId);
    await bench.documents.accounts.remove({ _id: accountId });
    const mailed = { at: bench.clock.now(), validDays: 14 };
    bench.members.set(memberId, { ...HANAKO, told: { credentialNo: 1, mailed } });
    bench.clock.advance(3 * 86_400_000);
    expect(await createAccount(bench.hearing, registration)).toBe('created-again');
    expect(await tryToSignIn(bench, slip)).toMatchObject({ accountId, credentialNo: 1 });
    const { credential } = (await bench.stores.accounts.get(accountId)) ?? {};
    expect(credential?.expiresAt?.toISOString()).toBe(slip.expiresAt);
  });

  test('where the newest number was not mailed yet, it waits for its notice', async () => {
    const bench = await createBench();
    const { accountId, memberId, registration } = await hire(bench);
    await bench.documents.accounts.remove({ _id: accountId });
    bench.members.set(memberId, { ...HANAKO, told: { credentialNo: 2, mailed: null } });
    expect(await createAccount(bench.hearing, registration)).toBe('created-again');
    expect((await bench.stores.accounts.get(accountId))?.credential).toMatchObject({
      no: 2,
      state: 'unissued',
    });
  });
});
