import { problem } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import {
  CHOICE,
  createBench,
  PASSWORD,
  problemOf,
  startFirstLogin,
  walkTo,
} from '../testing/identity-bench.ts';
import { setPassword } from './set-password.ts';

async function atPassword() {
  const bench = await createBench();
  const { session, slip } = await startFirstLogin(bench);
  await walkTo(bench, session, 'password');
  const set = (password: string, rev = 3) => setPassword(bench.ports.firstLogin, session, { password, rev });
  const draft = async () => (await bench.stores.accounts.get(session.accountId))?.journey?.answers.password;
  return { bench, session, slip, set, draft };
}

test('a password is kept as an argon2id hash with salt and pepper of its own', async () => {
  const { set, draft } = await atPassword();
  expect(await set(PASSWORD)).toMatchObject({ next: 'email', rev: 4, draft: { passwordSet: true } });
  expect(await draft()).toMatchObject({ pepperKid: 'k1', canon: 1 });
  expect((await draft())?.phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([
  ['too-short', 'abcdef1', { reason: 'too-short' }],
  ['too-long', 'x1'.repeat(33), { reason: 'too-long' }],
  ['a space inside', 'abcd efgh', { reason: 'character', character: ' ', position: 5 }],
  ['an emoji', 'abcdefg😀', { reason: 'character', character: '😀', position: 8 }],
])('%s breaks the rule', async (_name, password, fault) => {
  const { set } = await atPassword();
  expect(await problemOf(set(password))).toEqual({ code: 'password-invalid', ...fault });
});

test.each([
  ['common', 'p@ssw0rd2026'],
  ['same-as-user-id', `${CHOICE.userId}!`],
  ['same-as-birth-date', '1990/04/01'],
  ['context-word', 'Kosmo2026!'],
])('%s is too weak', async (reason, password) => {
  const { set } = await atPassword();
  expect(await problemOf(set(password))).toEqual({ code: 'password-weak', reason });
});

test('the temporary password and the temporary ID are no new password', async () => {
  const { set, slip } = await atPassword();
  const grouped = slip.password.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
  expect(await problemOf(set(grouped))).toEqual({ code: 'password-weak', reason: 'same-as-temporary' });
  expect(await problemOf(set(slip.userId))).toEqual({ code: 'password-weak', reason: 'same-as-user-id' });
});

test('with the current revision it is replaced, from a stale form not', async () => {
  const { set, draft } = await atPassword();
  await set(PASSWORD);
  const first = await draft();
  expect(await problemOf(set('another-pass-9'))).toEqual({ code: 'stale-form' });
  expect(await draft()).toEqual(first);
  expect(await set('another-pass-9', 4)).toMatchObject({ rev: 5 });
});

test('a double click sets it once', async () => {
  const { set } = await atPassword();
  const both = await Promise.all([set(PASSWORD), set(PASSWORD)]);
  expect(both.map(({ rev }) => rev)).toEqual([4, 4]);
});

test('¥ ￥ ＼ and \\ are one character, half or full width one letter', async () => {
  const { bench, set, draft } = await atPassword();
  await set('yen¥key＼Ａ９-long');
  const known = (await draft()) ?? null;
  expect(await bench.passwords.verify('yen\\key\\A9-long', known)).toBe(true);
});

test.each([
  ['abー〜。、「」・’”‾9', 'ab-~.,[]/\'"~9'],
  ['ａｂｰ～｡､｢｣･＇＂￣９', 'ab-~.,[]/\'"~9'],
  ['『kagi』‘no“ie', '{kagi}`no"ie'],
  ['ー―−tanuki', '---tanuki'],
])('8.17: %s is the same password as %s, set one way and checked the other', async (typed, keys) => {
  const { bench, session, set } = await atPassword();
  const { proveSecret } = bench.ports.signIn;
  for (const [rev, [first, then]] of [[typed, keys] as const, [keys, typed] as const].entries()) {
    await set(first, 3 + rev);
    const account = await bench.stores.accounts.get(session.accountId);
    expect(await proveSecret(account, then)).toMatchObject({ password: true });
    expect(await proveSecret(account, `${then}-`)).toMatchObject({ password: false });
  }
});

test('ten hashes are made in a quarter of an hour, not one more; what breaks a rule costs none', async () => {
  const { bench, set } = await atPassword();
  const at = 3;
  for (let n = 0; n < 20; n += 1) await problemOf(set('short', at));
  for (let n = 0; n < 10; n += 1) await set(`${PASSWORD}-${n}`, at + n);
  const throttled = { code: 'throttled', until: '2026-04-01T00:15:00.000Z' };
  expect(await problemOf(set(PASSWORD, at + 10))).toEqual(throttled);
  expect(await problemOf(set(PASSWORD, at))).toEqual(throttled);
  bench.clock.advance(15 * 60_000);
  expect(await set(PASSWORD, at + 10)).toMatchObject({ next: 'email' });
});

test('what there was no time for is not counted', async () => {
  const { bench, session, set } = await atPassword();
  const hash = async () => Promise.reject(problem('overloaded'));
  const busy = { ...bench.ports.firstLogin, passwords: { ...bench.passwords, hash } };
  for (let n = 0; n < 12; n += 1) {
    const refused = setPassword(busy, session, { password: PASSWORD, rev: 3 });
    expect(await problemOf(refused)).toEqual({ code: 'overloaded' });
  }
  expect(await set(PASSWORD)).toMatchObject({ next: 'email' });
});
