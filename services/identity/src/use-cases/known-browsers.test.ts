import { sha256 } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { type Bench, createBench, openAccount, problemOf, tryToSignIn } from '../testing/identity-bench.ts';
import { enablePassword } from './enable-password.ts';
import { forgetBrowsers } from './forget-browsers.ts';
import { reissueCredential } from './reissue-credential.ts';
import { rememberBrowser } from './remember-browser.ts';

const WRONG = 'not-this-1';
const WINDOW_MS = 15 * 60_000;

const begin = async (browsers = 0) => {
  const bench = await createBench({ quick: true });
  const member = await openAccount(bench, { browsers });
  const [browser = ''] = member.browsers;
  const known = { ...member.pair, browser };
  return { bench, ...member, browser, known };
};

const guess = async (bench: Bench, typed: { userId: string; source?: string; browser?: string }) =>
  (await problemOf(tryToSignIn(bench, { ...typed, password: WRONG }))).code;

/** So many wrong passwords of strangers, in as many windows as that takes. */
async function besiege(bench: Bench, userId: string, guesses: number) {
  const codes: unknown[] = [];
  for (let n = 0; n < guesses; n += 1) {
    if (n % 12 === 0) bench.clock.advance(WINDOW_MS);
    codes.push(await guess(bench, { userId, source: `source ${n}` }));
  }
  return codes;
}

const disablingsOf = async ({ documents }: Bench, accountId: string) =>
  ((await documents.accounts.get(accountId))?.outbox ?? []).filter(
    ({ type }) => type === 'identity.password-disabled.v1',
  );

test.each([12, 13, 40])(
  '8.9: after %d wrong passwords from one address the member gets in from another, in a known browser',
  async (wrong) => {
    const { bench, pair, known } = await begin(1);
    for (let n = 0; n < wrong; n += 1) await guess(bench, { userId: pair.userId, source: 'one stranger' });
    expect(await tryToSignIn(bench, known)).toMatchObject({ state: 'open', browserKnown: true });
    expect((await problemOf(tryToSignIn(bench, pair))).code).toBe('throttled');
  },
);

test.each([100, 101, 300])(
  '8.9: %d unknown IDs from an office stop neither known browsers nor IDs that got in from there',
  async (unknown) => {
    const { bench, pair, known } = await begin(1);
    const source = 'one office';
    const colleague = await openAccount(bench, { userId: 'jiro-2026' });
    const newcomer = { userId: 'new-comer1', password: WRONG };
    await tryToSignIn(bench, { ...colleague.pair, source });
    for (let n = 0; n < unknown; n += 1) await guess(bench, { userId: `nobody-${n}`, source });
    expect(await tryToSignIn(bench, { ...known, source })).toMatchObject({ state: 'open' });
    expect(await tryToSignIn(bench, { ...colleague.pair, source })).toMatchObject({ browserKnown: false });
    expect((await problemOf(tryToSignIn(bench, { ...newcomer, source }))).code).toBe('throttled');
    expect(await tryToSignIn(bench, { ...pair, source: 'elsewhere' })).toMatchObject({ state: 'open' });
  },
);

test.each([11, 5, 1])(
  '8.9: %d wrong, right, and the same again and again: a success clears what was wrong before',
  async (wrong) => {
    const { bench, pair, known } = await begin(1);
    for (const typed of [pair, known]) {
      for (let round = 0; round < 4; round += 1) {
        for (let n = 0; n < wrong; n += 1) expect(await guess(bench, typed)).toBe('invalid-credentials');
        expect(await tryToSignIn(bench, typed)).toMatchObject({ state: 'open' });
      }
    }
  },
);

test.each(['known', 'stranger'] as const)(
  '8.14: a right password counts nothing down, however often (%s)',
  async (who) => {
    const { bench, pair, known } = await begin(1);
    const typed = who === 'known' ? known : pair;
    for (let n = 0; n < 11; n += 1) await guess(bench, typed);
    for (let n = 0; n < 30; n += 1) await tryToSignIn(bench, typed);
    for (let n = 0; n < 12; n += 1) expect(await guess(bench, typed)).toBe('invalid-credentials');
    expect(await guess(bench, typed)).toBe('throttled');
  },
);

test('a known browser’s success leaves the strangers where they were', async () => {
  const { bench, pair, known } = await begin(1);
  for (let n = 0; n < 12; n += 1) await guess(bench, pair);
  await tryToSignIn(bench, known);
  expect(await guess(bench, pair)).toBe('throttled');
});

test('whoever has the cookie and not the password guesses no faster than a stranger, and not for ever', async () => {
  const { bench, accountId, pair, known } = await begin(1);
  const before = bench.heard();
  for (let n = 0; n < 300; n += 1) {
    if (n % 20 === 0) bench.clock.advance(WINDOW_MS);
    await guess(bench, { ...known, source: `source ${n}` });
  }
  // 100 as a known browser, and then as one stranger of many.
  expect((await bench.documents.accounts.get(accountId))?.knownBrowsers).toEqual([]);
  expect(bench.heard() - before).toBeLessThanOrEqual(200);
  expect(await guess(bench, pair)).toMatch(/throttled|invalid-credentials/);
});

test.each([99, 100, 101, 130])('8.9: %d wrong passwords of strangers in a row', async (wrong) => {
  const { bench, accountId, pair, known } = await begin(1);
  const before = bench.heard();
  const codes = await besiege(bench, pair.userId, wrong);
  expect(new Set(codes)).toEqual(new Set(['invalid-credentials']));
  expect(bench.heard() - before).toBe(Math.min(wrong, 100));
  bench.clock.advance(WINDOW_MS);
  const isDisabled = wrong >= 100;
  expect(await disablingsOf(bench, accountId)).toHaveLength(isDisabled ? 1 : 0);
  if (!isDisabled) return void (await tryToSignIn(bench, pair));
  // A stranger who types the right one is told what everybody is told.
  expect(await problemOf(tryToSignIn(bench, pair))).toEqual({ code: 'invalid-credentials' });
  expect(bench.log.at(-1)).toMatchObject({ accountId, outcome: 'password-disabled' });
  // The account is not: a known browser gets in, and with it the password is good again for everybody.
  expect(await tryToSignIn(bench, known)).toMatchObject({ state: 'open', browserKnown: true });
  expect(await tryToSignIn(bench, pair)).toMatchObject({ state: 'open', browserKnown: false });
  expect(await disablingsOf(bench, accountId)).toHaveLength(1);
});

test('failures that a right password interrupts are not in a row', async () => {
  const { bench, accountId, pair } = await begin();
  for (let round = 0; round < 3; round += 1) {
    await besiege(bench, pair.userId, 99);
    bench.clock.advance(WINDOW_MS);
    await tryToSignIn(bench, pair);
  }
  expect(await disablingsOf(bench, accountId)).toEqual([]);
});

test('it is told once however many fail at once, and once more where it happens again', async () => {
  const { bench, accountId, pair, known } = await begin(1);
  for (let round = 1; round <= 2; round += 1) {
    await besiege(bench, pair.userId, 96);
    bench.clock.advance(WINDOW_MS);
    await Promise.all(Array.from({ length: 10 }, () => guess(bench, pair)));
    expect(await disablingsOf(bench, accountId)).toHaveLength(round);
    await tryToSignIn(bench, known);
  }
});

test('a process that died between the last failure and the fact of it: the next failure says it', async () => {
  const { bench, accountId, pair } = await begin();
  await besiege(bench, pair.userId, 100);
  const undone = { passwordDisabledAt: null, outbox: [] };
  await bench.documents.accounts.update({ _id: accountId }, { $set: undone });
  bench.clock.advance(WINDOW_MS);
  expect(await problemOf(tryToSignIn(bench, pair))).toEqual({ code: 'invalid-credentials' });
  expect(await disablingsOf(bench, accountId)).toHaveLength(1);
});

test('500 guesses at once, through two processes: as many are looked at as the limit says', async () => {
  const { bench, pair, known } = await begin(1);
  const processes = [bench, bench.secondProcess()];
  const before = bench.heard();
  const guesses = Array.from({ length: 500 }, async (_, n) => {
    const typed = { userId: pair.userId, password: WRONG, source: `source ${n % 50}` };
    return (await problemOf(tryToSignIn(processes[n % 2] ?? bench, typed))).code;
  });
  const member = processes.map((process) => tryToSignIn(process, known));
  await expect(Promise.all(member)).resolves.toHaveLength(2);
  const codes = await Promise.all(guesses);
  expect(bench.heard() - before - member.length).toBe(12);
  expect(codes.filter((code) => code === 'invalid-credentials')).toHaveLength(12);
  expect(codes.filter((code) => code === 'throttled')).toHaveLength(488);
});

test('a browser that one account knows is a stranger to every other', async () => {
  const { bench, browser } = await begin(1);
  const other = await openAccount(bench, { userId: 'jiro-2026' });
  expect(await tryToSignIn(bench, { ...other.pair, browser })).toMatchObject({ browserKnown: false });
});

test('with a browser or without, known or unknown, a wrong sign-in asks the store the same number of times', async () => {
  const { bench, pair } = await begin(1);
  const count = async (typed: { userId: string; browser?: string }) => {
    const before = bench.queries().length;
    await guess(bench, { ...typed, source: 'one network' });
    return bench.queries().length - before;
  };
  const browser = sha256('made up');
  const counts = [];
  for (const userId of [pair.userId, 'nobody99'])
    for (const typed of [{ userId }, { userId, browser }]) counts.push(await count(typed));
  expect(new Set(counts).size).toBe(1);
});

test('five browsers are known; the sixth takes the place of the one that was not used for longest', async () => {
  const { bench, accountId, browsers, session, pair } = await begin(5);
  bench.clock.advance(24 * 60 * 60_000);
  for (const browser of [0, 1, 3, 4].map((n) => browsers[n] ?? ''))
    await tryToSignIn(bench, { ...pair, browser });
  const sixth = sha256('sixth');
  await Promise.all([1, 2].map(() => rememberBrowser(bench.ports.sessions, session, sixth)));
  expect((await bench.documents.accounts.get(accountId))?.knownBrowsers).toHaveLength(5);
  const known = await Promise.all(
    [...browsers, sixth].map(
      async (browser) => (await tryToSignIn(bench, { ...pair, browser })).browserKnown,
    ),
  );
  expect(known).toEqual([true, true, false, true, true, true]);
});

test('what an account remembers of a browser says nothing of another account, nor of the browser', async () => {
  const { bench, accountId, browser } = await begin(1);
  const other = await openAccount(bench, { userId: 'jiro-2026' });
  await rememberBrowser(bench.ports.sessions, other.session, browser);
  const [one, two] = await Promise.all(
    [accountId, other.accountId].map((id) => bench.documents.accounts.get(id)),
  );
  expect(one?.knownBrowsers[0]?.digest).not.toBe(two?.knownBrowsers[0]?.digest);
  expect(JSON.stringify([one, two])).not.toContain(browser);
});

test('a session whose account has moved on makes no browser known', async () => {
  const { bench, accountId, session } = await begin();
  const earlier = { ...session, epoch: session.epoch - 1 };
  const remembering = rememberBrowser(bench.ports.sessions, earlier, sha256('late'));
  expect(await problemOf(remembering)).toEqual({ code: 'session-ended' });
  expect((await bench.documents.accounts.get(accountId))?.knownBrowsers).toEqual([]);
});

test('a browser that was forgotten for its failures begins anew once both factors were proven in it', async () => {
  const { bench, session, browser, known } = await begin(1);
  for (let n = 0; n < 100; n += 1) {
    if (n % 12 === 0) bench.clock.advance(WINDOW_MS);
    await guess(bench, known);
  }
  expect(await tryToSignIn(bench, known)).toMatchObject({ browserKnown: false });
  await rememberBrowser(bench.ports.sessions, session, browser);
  bench.clock.advance(WINDOW_MS);
  expect(await tryToSignIn(bench, known)).toMatchObject({ browserKnown: true });
});

test('an account from before known browsers signs in, is disabled and learns its first browser', async () => {
  const { bench, accountId, session, pair } = await begin();
  const unset = { knownBrowsers: '', passwordDisabledAt: '' };
  await bench.documents.accounts.update({ _id: accountId }, { $unset: unset });
  await tryToSignIn(bench, pair);
  await rememberBrowser(bench.ports.sessions, session, sha256('first'));
  await besiege(bench, pair.userId, 100);
  expect(await disablingsOf(bench, accountId)).toHaveLength(1);
  const known = { ...pair, browser: sha256('first') };
  expect(await tryToSignIn(bench, known)).toMatchObject({ browserKnown: true });
});

test('a re-issue forgets every browser: who gets the next notice need not be who used them', async () => {
  const { bench, accountId } = await begin(2);
  const over = { state: 'invited', 'credential.expiresAt': new Date(0), journey: { rev: 0, answers: {} } };
  await bench.documents.accounts.update({ _id: accountId }, { $set: over });
  const { epoch = 0 } = (await bench.documents.accounts.get(accountId)) ?? {};
  await reissueCredential(bench.ports.signIn, { accountId, sid: 'handle', epoch, credentialNo: 1 });
  expect((await bench.documents.accounts.get(accountId))?.knownBrowsers).toEqual([]);
});

test('the help desk enables a disabled password by the user ID, typed as it is heard', async () => {
  const { bench, pair } = await begin();
  await besiege(bench, pair.userId, 100);
  bench.clock.advance(WINDOW_MS);
  const heard = { userId: ` ${pair.userId.toUpperCase()} ` };
  expect(await enablePassword(bench.ports.helpDesk, heard)).toEqual({ outcome: 'done' });
  expect(await tryToSignIn(bench, pair)).toMatchObject({ state: 'open' });
  expect(await enablePassword(bench.ports.helpDesk, { userId: 'nobody99' })).toEqual({
    outcome: 'not-found',
  });
});

test('the help desk makes strangers of all of an account’s browsers', async () => {
  const { bench, pair, browsers } = await begin(3);
  expect(await forgetBrowsers(bench.ports.helpDesk, pair)).toEqual({ outcome: 'done' });
  for (const browser of browsers)
    expect(await tryToSignIn(bench, { ...pair, browser })).toMatchObject({ browserKnown: false });
  expect(await forgetBrowsers(bench.ports.helpDesk, { userId: 'nobody99' })).toEqual({
    outcome: 'not-found',
  });
});
