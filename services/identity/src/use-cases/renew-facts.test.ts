import { randomUUID } from 'node:crypto';
import { ServiceUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import type { MemberFacts } from '../domain/account.ts';
import {
  completeFirstLogin,
  createBench,
  HANAKO,
  hire,
  openSession,
  problemOf,
  sendSlip,
  startFirstLogin,
  walkTo,
} from '../testing/identity-bench.ts';
import { checkBirthDate } from './check-birth-date.ts';
import { confirmEmail } from './confirm-email.ts';
import { readContact } from './read-contact.ts';
import { readFirstLogin } from './read-first-login.ts';
import { renewFacts } from './renew-facts.ts';

/** A member in the first login, whose facts HR corrects. */
async function inFirstLogin(facts: Partial<MemberFacts> = {}) {
  const bench = await createBench();
  const { accountId, memberId, session } = await startFirstLogin(bench, facts);
  const renew = () => renewFacts(bench.hearing, { memberId, generation: 1, hrVersion: 2 });
  const correct = (said: Partial<MemberFacts>, hrVersion = 2) => {
    bench.members.set(memberId, { ...HANAKO, ...facts, ...said, hrVersion });
    return renew();
  };
  const account = () => bench.stores.accounts.get(accountId);
  const check = (birthDate: string) => checkBirthDate(bench.ports.firstLogin, session, { birthDate });
  return { bench, accountId, session, correct, renew, account, check };
}

test.each([
  ['name', { name: '髙橋 花子' }, { name: '髙橋 花子' }],
  ['birth date', { birthDate: '1990-04-02' }, { birthDate: '1990-04-02' }],
  ['language', { locale: 'en' as const }, { locale: 'en' }],
  [
    'address',
    { email: 'new@example.jp' },
    { contacts: { hr: 'new@example.jp', own: null, verifiedAt: null } },
  ],
  ['missing address', { email: null }, { contacts: { hr: null, own: null, verifiedAt: null } }],
])('8.7: the %s that HR corrects is the account’s', async (_, said, expected) => {
  const { correct, account } = await inFirstLogin();
  const before = await account();
  expect(await correct(said)).toBe('renewed');
  expect(await account()).toEqual({ ...before, ...expected, hrVersion: 2 });
});

describe('8.7: a wrong birth date heals', () => {
  test('in the middle of the first login, in the same session', async () => {
    const { correct, check } = await inFirstLogin({ birthDate: '1991-01-01' });
    expect((await problemOf(check('1990-04-01'))).code).toBe('birth-date-wrong');
    await correct({ birthDate: '1990-04-01' });
    expect(await check('1990-04-01')).toMatchObject({ next: 'terms' });
  });

  test('where guesses at it had to pause, and where there were none left', async () => {
    const { bench, correct, check } = await inFirstLogin({ birthDate: '1991-01-01' });
    for (let quarter = 0; quarter < 4; quarter += 1) {
      for (let n = 0; n < 5; n += 1) await problemOf(check('1990-04-01'));
      if (quarter < 3) bench.clock.advance(15 * 60_000);
    }
    expect((await problemOf(check('1990-04-01'))).code).toBe('throttled');
    await correct({ birthDate: '1990-04-01' });
    expect(await check('1990-04-01')).toMatchObject({ next: 'terms' });
  });

  test('another correction forgives no guess', async () => {
    const { correct, check } = await inFirstLogin({ birthDate: '1991-01-01' });
    for (let n = 0; n < 5; n += 1) await problemOf(check('1990-04-01'));
    await correct({ name: '髙橋 花子' });
    expect((await problemOf(check('1991-01-01'))).code).toBe('throttled');
  });

  test('answers that were given stay', async () => {
    const { bench, session, correct } = await inFirstLogin();
    await walkTo(bench, session, 'email');
    await correct({ birthDate: '1990-04-02', email: 'new@example.jp' });
    expect(await readFirstLogin(bench.ports.firstLogin, session)).toMatchObject({
      ...{ next: 'email', rev: 4, knownEmail: 'new@example.jp' },
      draft: { passwordSet: true },
    });
  });
});

describe('8.7: HR’s address and the member’s own', () => {
  const own = 'hanako@home.example.jp';

  test('a correction after the first login leaves the own one', async () => {
    const { bench, accountId, session, correct, account } = await inFirstLogin();
    await completeFirstLogin(bench, session);
    expect(await correct({ email: 'new@example.jp' })).toBe('renewed');
    expect((await account())?.contacts).toEqual({ hr: 'new@example.jp', own, verifiedAt: null });
    expect(await readContact(bench.ports.notices, accountId)).toMatchObject({ email: 'new@example.jp' });
  });

  test('a correction between the reading and the writing of the last answer is not lost', async () => {
    const { bench, session, correct, account } = await inFirstLogin();
    await walkTo(bench, session, 'email');
    const { accounts, ...ports } = bench.ports.firstLogin;
    const meanwhile = {
      ...accounts,
      completeFirstLogin: async (...given: Parameters<typeof accounts.completeFirstLogin>) => {
        await correct({ email: 'new@example.jp' });
        return accounts.completeFirstLogin(...given);
      },
    };
    await confirmEmail({ ...ports, accounts: meanwhile }, session, { email: own, rev: 4 });
    expect((await account())?.contacts).toEqual({ hr: 'new@example.jp', own, verifiedAt: null });
  });
});

test('8.7: a slip that had no address has one, and shows the new name', async () => {
  const bench = await createBench();
  const { accountId, memberId } = await hire(bench, { email: null });
  await expect(sendSlip(bench, accountId)).rejects.toThrow('no-address');
  bench.members.set(memberId, { ...HANAKO, name: '髙橋 花子', email: 'new@example.jp', hrVersion: 2 });
  await renewFacts(bench.hearing, { memberId, generation: 1, hrVersion: 2 });
  const slip = await sendSlip(bench, accountId);
  expect(slip).toMatchObject({ email: 'new@example.jp', name: '髙橋 花子' });
  expect((await openSession(bench, slip)).accountId).toBe(accountId);
});

test('8.7: again, or late, it changes nothing', async () => {
  const { correct, renew, account } = await inFirstLogin();
  await correct({ name: '髙橋 花子' }, 3);
  expect(await renew()).toBe('known');
  expect(await correct({ name: '高橋 花子' }, 2)).toBe('known');
  expect(await account()).toMatchObject({ name: '髙橋 花子', hrVersion: 3 });
});

test('8.7: sessions go on', async () => {
  const { correct, account } = await inFirstLogin();
  const epoch = (await account())?.epoch;
  await correct({ birthDate: '1990-04-02' });
  expect((await account())?.epoch).toBe(epoch);
});

test('8.7: an account that is still to come, a member who is gone, an outage', async () => {
  const { bench, renew, correct } = await inFirstLogin();
  const change = { memberId: randomUUID(), generation: 1, hrVersion: 2 };
  expect(await renewFacts(bench.hearing, change)).toBe('too-early');
  await correct({});
  bench.members.clear();
  expect(await renew()).toBe('gone');
  const away = {
    readMemberFacts: async () => {
      throw new ServiceUnavailable('onboarding');
    },
  };
  const { memberId } = await startFirstLogin(bench);
  const asked = renewFacts({ ...bench.hearing, onboarding: away }, { ...change, memberId });
  await expect(asked).rejects.toThrow(ServiceUnavailable);
});

test('8.7: what HR says now is sealed as well', async () => {
  const { bench, accountId, correct } = await inFirstLogin();
  await correct({ name: '髙橋 花子', birthDate: '1990-04-02', email: 'new@example.jp' });
  expect(JSON.stringify(await bench.documents.accounts.get(accountId))).not.toMatch(/髙橋|1990|example/);
});
