import { currentKey } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { temporaryPassword } from '../domain/temporary-credential.ts';
import { LANES } from '../domain/throttle.ts';
import {
  CHOICE,
  completeFirstLogin,
  createBench,
  hire,
  openSession,
  PASSWORD,
  problemOf,
  sendSlip,
  startFirstLogin,
  tryToSignIn,
  walkTo,
} from '../testing/identity-bench.ts';
import { proveSecret } from './prove-secret.ts';
import { readGate } from './read-gate.ts';

const WRONG = 'not-this-1';

test('a mailed credential signs in, typed as it is copied from a mail', async () => {
  const bench = await createBench();
  const { accountId } = await hire(bench);
  const { userId, password } = await sendSlip(bench, accountId);
  const grouped = password.match(/.{4}/g)?.join(' ') ?? '';
  for (const typed of [password, grouped, grouped.toLowerCase(), ` ${grouped.replaceAll(' ', '-')}　`]) {
    const signedIn = await tryToSignIn(bench, { userId: userId.toUpperCase(), password: typed });
    expect(signedIn).toMatchObject({ accountId, state: 'invited', epoch: 0, credentialNo: 1, enrolBy: null });
    expect(signedIn.gate).toMatchObject({ displayName: '山田 花子', userId, locale: 'ja' });
  }
});

test('unknown ID, wrong password, and a slip never handed out answer alike', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  const unsent = await hire(bench);
  const { userId = '' } = (await bench.stores.accounts.get(unsent.accountId)) ?? {};
  const answers = [
    await problemOf(tryToSignIn(bench, { userId: 'nobody99', password: WRONG })),
    await problemOf(tryToSignIn(bench, { userId: slip.userId, password: WRONG })),
    await problemOf(tryToSignIn(bench, { userId, password: WRONG })),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"code":"invalid-credentials"}']),
  );
});

test('known or unknown, a wrong sign-in asks the store the same number of times', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  const count = async (userId: string) => {
    const before = bench.queries().length;
    await problemOf(tryToSignIn(bench, { userId, password: WRONG }));
    return bench.queries().length - before;
  };
  expect(await count(slip.userId)).toBe(await count('nobody99'));
});

test('only the right secret is told that it has expired, and opens no first login', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  bench.clock.set('2026-04-15T14:59:59Z');
  await expect(tryToSignIn(bench, slip)).resolves.toMatchObject({ state: 'invited' });
  bench.clock.set('2026-04-15T15:00:00Z');
  expect(await tryToSignIn(bench, slip)).toMatchObject({ state: 'expired', epoch: 0, credentialNo: 1 });
  expect(bench.log.at(-1)).toMatchObject({ outcome: 'credential-expired' });
  expect(await problemOf(tryToSignIn(bench, { ...slip, password: WRONG }))).toEqual({
    code: 'invalid-credentials',
  });
});

test('the password of an earlier number is told that a newer one was sent', async () => {
  const bench = await createBench();
  const { accountId, slip } = await startFirstLogin(bench);
  await bench.documents.accounts.update(
    { _id: accountId },
    { $set: { 'credential.no': 2 }, $inc: { epoch: 1 } },
  );
  expect(await problemOf(tryToSignIn(bench, slip))).toEqual({ code: 'credential-superseded' });
});

test('an earlier number opens the way to a new notice once the newest one is over too', async () => {
  const bench = await createBench();
  const { accountId, slip } = await startFirstLogin(bench);
  const over = { 'credential.no': 2, 'credential.expiresAt': new Date(bench.clock.now().getTime() - 1) };
  await bench.documents.accounts.update({ _id: accountId }, { $set: over, $inc: { epoch: 1 } });
  expect(await tryToSignIn(bench, slip)).toMatchObject({ state: 'expired', credentialNo: 2 });
});

test('a number that never was is no earlier one', async () => {
  const bench = await createBench();
  const { accountId, slip } = await startFirstLogin(bench);
  const key = currentKey(bench.settings.CREDENTIAL_KEYS);
  const password = temporaryPassword(key, { society: 'sample-kenpo', accountId, no: 0 });
  expect(await problemOf(tryToSignIn(bench, { ...slip, password }))).toEqual({ code: 'invalid-credentials' });
});

test('during the first login both names and both passwords work', async () => {
  const bench = await createBench();
  const { slip, session } = await startFirstLogin(bench);
  await walkTo(bench, session, 'email');
  for (const userId of [slip.userId, CHOICE.userId]) {
    for (const password of [slip.password, PASSWORD]) {
      expect(await tryToSignIn(bench, { userId, password })).toMatchObject({
        state: 'invited',
        gate: { method: 'otp' },
      });
    }
  }
});

test('afterwards the mailed credential is told that it was used, and the own one signs in', async () => {
  const bench = await createBench();
  const { slip, session } = await startFirstLogin(bench);
  const { enrolBy } = await completeFirstLogin(bench, session);
  expect(await problemOf(tryToSignIn(bench, slip))).toEqual({ code: 'credential-consumed' });
  const wrong = { userId: slip.userId, password: WRONG };
  expect(await problemOf(tryToSignIn(bench, wrong))).toEqual({ code: 'invalid-credentials' });
  const own = { userId: CHOICE.userId, password: PASSWORD };
  expect(await tryToSignIn(bench, own)).toMatchObject({
    state: 'open',
    epoch: 1,
    enrolBy,
    gate: { method: 'otp', userId: CHOICE.userId },
  });
});

describe('8.22: the temporary ID with the own password', () => {
  async function afterFirstLogin() {
    const bench = await createBench();
    const { slip, session } = await startFirstLogin(bench);
    await completeFirstLogin(bench, session);
    return { bench, slip };
  }

  test.each([
    ['as it was mailed', (id: string) => id],
    ['in capitals', (id: string) => id.toUpperCase()],
    [
      'full-width',
      (id: string) => id.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ])(
    '%s: whoever proves the password is told that the ID has changed, and not to what',
    async (_how, type) => {
      const { bench, slip } = await afterFirstLogin();
      const told = await problemOf(tryToSignIn(bench, { userId: type(slip.userId), password: PASSWORD }));
      expect(told).toEqual({ code: 'user-id-changed' });
      expect(bench.log.at(-1)).toMatchObject({ outcome: 'user-id-changed' });
    },
  );

  test('it is no guess, however often', async () => {
    const { bench, slip } = await afterFirstLogin();
    for (let n = 0; n < 20; n += 1)
      expect(await problemOf(tryToSignIn(bench, { userId: slip.userId, password: PASSWORD }))).toEqual({
        code: 'user-id-changed',
      });
  });

  test('an ID that was only held in the meantime, or is somebody else’s, tells nothing', async () => {
    const { bench } = await afterFirstLogin();
    for (const userId of ['hanako91', 'kg000000'])
      expect(await problemOf(tryToSignIn(bench, { userId, password: PASSWORD }))).toEqual({
        code: 'invalid-credentials',
      });
  });
});

test('the answer carries the very word that the gate would say next', async () => {
  const bench = await createBench();
  const { slip, session, accountId } = await startFirstLogin(bench);
  const { gate: invited } = await tryToSignIn(bench, slip);
  expect(invited).toEqual(await readGate(bench.ports.sessions, accountId));
  await completeFirstLogin(bench, session);
  const { gate: open } = await tryToSignIn(bench, { userId: CHOICE.userId, password: PASSWORD });
  expect(open).toEqual(await readGate(bench.ports.sessions, accountId));
  expect([invited?.epoch, open?.epoch]).toEqual([0, 1]);
});

test('suspended: only who knows the password is told', async () => {
  const bench = await createBench();
  const { session } = await startFirstLogin(bench);
  await completeFirstLogin(bench, session);
  await bench.documents.accounts.update({ _id: session.accountId }, { $set: { state: 'suspended' } });
  const right = { userId: CHOICE.userId, password: PASSWORD };
  expect(await problemOf(tryToSignIn(bench, right))).toEqual({ code: 'account-suspended' });
  expect(await problemOf(tryToSignIn(bench, { ...right, password: WRONG }))).toEqual({
    code: 'invalid-credentials',
  });
});

test('however many guess at once, no more than the limit are looked at; the ID may be unknown', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  for (const userId of [slip.userId, 'nobody99']) {
    const guesses = Array.from({ length: 100 }, (_, n) =>
      problemOf(tryToSignIn(bench, { userId, password: WRONG, source: `source ${n}` })),
    );
    const codes = (await Promise.all(guesses)).map(({ code }) => code);
    expect(codes.filter((code) => code === 'invalid-credentials')).toHaveLength(12);
    expect(codes.filter((code) => code === 'throttled')).toHaveLength(88);
  }
  const until = { code: 'throttled', until: '2026-04-01T00:15:00.000Z' };
  expect(await problemOf(tryToSignIn(bench, slip))).toEqual(until);
  bench.clock.advance(15 * 60_000);
  await expect(tryToSignIn(bench, slip)).resolves.toMatchObject({ state: 'invited' });
});

test('the right password gets in beside ten wrong ones at once, and from two browsers', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  const wrong = Array.from({ length: 10 }, () => problemOf(tryToSignIn(bench, { ...slip, password: WRONG })));
  const right = [tryToSignIn(bench, slip), tryToSignIn(bench, slip)];
  await expect(Promise.all(right)).resolves.toHaveLength(2);
  await Promise.all(wrong);
});

test('right passwords are never counted', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  for (let n = 0; n < 15; n += 1) await tryToSignIn(bench, slip);
});

test('a source is judged by how many IDs fail from it, not by how busy it is', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  const guess = (n: number) =>
    problemOf(tryToSignIn(bench, { userId: `guess-${n}0`, password: WRONG, source: 'one place' }));
  for (let n = 0; n < 30; n += 1) expect(await guess(n)).toEqual({ code: 'invalid-credentials' });
  expect(await guess(30)).toMatchObject({ code: 'throttled' });
  expect(await guess(0)).toEqual({ code: 'invalid-credentials' });
  expect(await problemOf(tryToSignIn(bench, { ...slip, source: 'one place' }))).toMatchObject({
    code: 'throttled',
  });
  await expect(tryToSignIn(bench, { ...slip, source: 'elsewhere' })).resolves.toBeDefined();
});

test('an office whose members mistype once and then sign in is never locked', async () => {
  const bench = await createBench();
  const source = 'one office';
  for (let n = 0; n < 31; n += 1) {
    const { accountId } = await hire(bench);
    const slip = await sendSlip(bench, accountId);
    expect(await problemOf(tryToSignIn(bench, { ...slip, password: WRONG, source }))).toEqual({
      code: 'invalid-credentials',
    });
    await expect(tryToSignIn(bench, { ...slip, source })).resolves.toMatchObject({ accountId });
  }
});

test('a stranger who tries a thousand IDs is stopped, and an own ID between them helps nothing', async () => {
  const bench = await createBench();
  const { slip } = await startFirstLogin(bench);
  const source = 'one stranger';
  const codes: unknown[] = [];
  for (let n = 0; n < 1000; n += 1) {
    const guess = { userId: `guess-${n}`, password: WRONG, source };
    codes.push((await problemOf(tryToSignIn(bench, guess))).code);
    if (n < 30 && n % 10 === 0) await tryToSignIn(bench, { ...slip, source });
  }
  expect(codes.filter((code) => code === 'invalid-credentials')).toHaveLength(30);
  expect(codes.slice(30).every((code) => code === 'throttled')).toBe(true);
});

test('the last place of a source is lost by a wrong guess, not by members who sign in at once', async () => {
  const bench = await createBench();
  const slips = await Promise.all(Array.from({ length: 4 }, () => startFirstLogin(bench)));
  const [slip, second, mistyped, late] = slips.map((story) => story.slip);
  if (!slip || !second || !mistyped || !late) throw new Error('four members came');
  const source = 'one office';
  for (let n = 0; n < 29; n += 1) {
    await bench.stores.throttles.countDistinct(bench.ports.signIn.sourceLane, source, `guess-${n}0`);
  }
  const both = [slip, second].map((one) => tryToSignIn(bench, { ...one, source }));
  await expect(Promise.all(both)).resolves.toHaveLength(2);
  for (const one of [slip, second]) await tryToSignIn(bench, { ...one, source });
  expect((await problemOf(tryToSignIn(bench, { ...mistyped, password: WRONG, source }))).code).toBe(
    'invalid-credentials',
  );
  expect((await problemOf(tryToSignIn(bench, { ...late, source }))).code).toBe('throttled');
  for (const one of [slip, second]) await tryToSignIn(bench, { ...one, source });
});

test('an ID that is over its limit is not held against the source that asks for it', async () => {
  const bench = await createBench();
  for (let n = 0; n < 12; n += 1) await bench.stores.throttles.reserve(LANES.passwordById, 'nobody99');
  const refused = tryToSignIn(bench, { userId: 'nobody99', password: WRONG, source: 'one office' });
  expect((await problemOf(refused)).code).toBe('throttled');
  expect(await bench.documents.throttles.count({ 'failing.0': { $exists: true } })).toBe(0);
});

test('who finds no time to be looked at is told so, and has not guessed', async () => {
  const bench = await createBench({ waiting: 0 });
  const { slip } = await startFirstLogin(bench);
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => tryToSignIn(bench, slip)));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]).toMatchObject({ reason: { code: 'overloaded' } });
  for (let n = 0; n < 13; n += 1) await tryToSignIn(bench, slip);
});

test('a hash made with an older pepper is made anew at the next sign-in', async () => {
  const bench = await createBench();
  const { session, accountId } = await startFirstLogin(bench);
  await completeFirstLogin(bench, session);
  const before = await bench.stores.accounts.get(accountId);
  const passwords = { ...bench.passwords, isOutdated: () => true };
  await bench.ports.signIn.proveSecret(before, PASSWORD);
  expect((await bench.stores.accounts.get(accountId))?.password).toEqual(before?.password);
  const ports = {
    passwords,
    accounts: bench.stores.accounts,
    credentialKeys: bench.settings.CREDENTIAL_KEYS,
  };
  expect(await proveSecret(ports, before, PASSWORD)).toMatchObject({ password: true });
  expect((await bench.stores.accounts.get(accountId))?.password?.phc).not.toBe(before?.password?.phc);
  await openSession(bench, { userId: CHOICE.userId, password: PASSWORD });
});

test('the audit names account, source, factor and outcome, and nothing that was typed', async () => {
  const bench = await createBench();
  const { slip, accountId } = await startFirstLogin(bench);
  await problemOf(
    tryToSignIn(bench, { userId: 'Typed-Name-1', password: 'typed-secret-1', source: 'digest' }),
  );
  expect(bench.log.at(-2)).toMatchObject({ accountId, kind: 'temporary-credential', outcome: 'signed-in' });
  expect(bench.log.at(-1)).toMatchObject({ from: 'digest', kind: 'none', outcome: 'invalid-credentials' });
  expect(JSON.stringify(bench.log)).not.toMatch(new RegExp(`typed|${slip.userId}|${slip.password}`, 'i'));
});
