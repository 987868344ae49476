import { expect, test } from '@jest/globals';
import { createBench, problemOf, startFirstLogin } from '../testing/identity-bench.ts';
import { checkBirthDate } from './check-birth-date.ts';
import { readFirstLogin } from './read-first-login.ts';

async function atBirthDate() {
  const bench = await createBench();
  const { session } = await startFirstLogin(bench, { birthDate: '1980-12-01' });
  const check = (birthDate: string) => checkBirthDate(bench.ports.firstLogin, session, { birthDate });
  return { bench, session, check };
}

test.each(['19801201', '1980-12-01', '昭和55年12月1日', 'S55.12.1', '１９８０１２０１'])(
  '%s is read and right',
  async (typed) => {
    const { check } = await atBirthDate();
    expect(await check(typed)).toMatchObject({ next: 'terms', rev: 1 });
  },
);

test.each(['昭55/12/1', '1980・12・01', 'S551201', 'ｓ５５ー１２ー１', '西暦1980 12 01'])(
  '8.16: %s is read and right',
  async (typed) => {
    const { check } = await atBirthDate();
    expect(await check(typed)).toMatchObject({ next: 'terms', rev: 1 });
  },
);

test.each(['昭和64年1月8日', '平成1年1月7日', 'H310501'])(
  '8.16: %s is a day that its era has not: told, and no attempt',
  async (typed) => {
    const { check } = await atBirthDate();
    for (let n = 0; n < 6; n += 1)
      expect(await problemOf(check(typed))).toEqual({ code: 'birth-date-unreadable', reason: 'no-date' });
    expect(await check('19801201')).toMatchObject({ next: 'terms' });
  },
);

test('8.14: wrong dates are counted; the fifth is told of the pause, the sixth is not looked at, not even the right one', async () => {
  const { check, bench } = await atBirthDate();
  for (const attemptsLeft of [4, 3, 2, 1]) {
    expect(await problemOf(check('19801202'))).toEqual({ code: 'birth-date-wrong', attemptsLeft });
  }
  const throttled = { code: 'throttled', until: '2026-04-01T00:15:00.000Z' };
  expect(await problemOf(check('19801202'))).toEqual(throttled);
  expect(await problemOf(check('19801201'))).toEqual(throttled);
  bench.clock.advance(15 * 60_000);
  expect(await check('19801201')).toMatchObject({ next: 'terms' });
});

test('where the first login stands tells the pause, before anything is tried in vain', async () => {
  const { check, bench, session } = await atBirthDate();
  const pausedUntil = async () => (await readFirstLogin(bench.ports.firstLogin, session)).pausedUntil;
  for (let n = 0; n < 4; n += 1) await problemOf(check('19801202'));
  expect(await pausedUntil()).toBeNull();
  await problemOf(check('19801202'));
  expect(await pausedUntil()).toBe('2026-04-01T00:15:00.000Z');
  bench.clock.advance(15 * 60_000);
  expect(await pausedUntil()).toBeNull();
});

test('after twenty wrong dates this credential asks no more, however long one waits', async () => {
  const { check, bench, session } = await atBirthDate();
  for (let quarter = 0; quarter < 4; quarter += 1) {
    for (let n = 0; n < 4; n += 1) expect((await problemOf(check('19801202'))).code).toBe('birth-date-wrong');
    const end = quarter < 3 ? 'throttled' : 'attempts-exhausted';
    expect((await problemOf(check('19801202'))).code).toBe(end);
    bench.clock.advance(15 * 60_000);
  }
  expect(await problemOf(check('19801201'))).toEqual({ code: 'attempts-exhausted' });
  bench.clock.advance(300 * 86_400_000);
  await bench.stores.throttles.sweep();
  for (let n = 0; n < 9; n += 1) {
    expect(await problemOf(check('19801201'))).toEqual({ code: 'attempts-exhausted' });
  }
  const next = { 'credential.no': 2 };
  await bench.documents.accounts.update({ _id: session.accountId }, { $set: next });
  const renewed = checkBirthDate(
    bench.ports.firstLogin,
    { ...session, credentialNo: 2 },
    { birthDate: '19801201' },
  );
  expect(await renewed).toMatchObject({ next: 'terms' });
});

test('the last attempts of all are told as well', async () => {
  const { check, bench } = await atBirthDate();
  for (let n = 0; n < 17; n += 1) {
    await problemOf(check('19801202'));
    bench.clock.advance(15 * 60_000);
  }
  expect(await problemOf(check('19801202'))).toEqual({ code: 'birth-date-wrong', attemptsLeft: 2 });
});

test('the audit names account, session and outcome of every answer, and nothing that was typed', async () => {
  const { check, bench, session } = await atBirthDate();
  for (const typed of ['my birthday', '19801202', '19801201', '19801201']) await check(typed).catch(() => {});
  const lines = bench.log.filter(({ message }) => message === 'birth-date');
  expect(lines.map(({ outcome }) => outcome)).toEqual(['unreadable', 'wrong', 'right']);
  for (const line of lines) {
    expect(line).toMatchObject({ accountId: session.accountId, handle: session.sid });
  }
  expect(JSON.stringify(lines)).not.toMatch(/my birthday|1980120[12]/);
});

test('of many guesses at once no more than five are looked at', async () => {
  const { check, bench } = await atBirthDate();
  const all = await Promise.all(Array.from({ length: 50 }, () => problemOf(check('19801202'))));
  const lines = bench.log.filter(({ message }) => message === 'birth-date');
  expect(lines.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
  // 8.14: the last one is told at once that there is a pause.
  expect(all.filter(({ code }) => code === 'birth-date-wrong')).toHaveLength(4);
});

test('what cannot be read costs no attempt', async () => {
  const { check } = await atBirthDate();
  for (let n = 0; n < 9; n += 1) {
    const unreadable = { code: 'birth-date-unreadable', reason: 'no-date' };
    expect(await problemOf(check('my birthday'))).toEqual(unreadable);
  }
  expect(await check('19801201')).toMatchObject({ next: 'terms' });
});

test.each(['20990101', '2026-04-02', '18991231', '明治32年12月31日'])(
  'nobody was born on %s: said so, and it costs no attempt',
  async (typed) => {
    const { check } = await atBirthDate();
    const outOfRange = { code: 'birth-date-unreadable', reason: 'out-of-range' };
    for (let n = 0; n < 9; n += 1) expect(await problemOf(check(typed))).toEqual(outOfRange);
    expect(await check('19801201')).toMatchObject({ next: 'terms' });
  },
);

test('a double click and a second tab: answered once, the same journey for both', async () => {
  const { check } = await atBirthDate();
  const both = await Promise.all([check('19801201'), check('19801201')]);
  expect(both.map(({ rev }) => rev)).toEqual([1, 1]);
  expect(await check('')).toMatchObject({ next: 'terms', rev: 1 });
});

test('right answers leave the counter as it was', async () => {
  const { check, bench } = await atBirthDate();
  const counted = () => bench.documents.throttles.count({ n: { $gt: 0 } });
  const before = await counted();
  await check('19801201');
  expect(await counted()).toBe(before);
});

test('the known address is told only after the birth date', async () => {
  const { check, bench, session } = await atBirthDate();
  expect(await readFirstLogin(bench.ports.firstLogin, session)).toMatchObject({
    next: 'birth-date',
    knownEmail: null,
  });
  expect(await check('19801201')).toMatchObject({ knownEmail: 'hanako@example.jp' });
});

test.each([
  ['another epoch', { epoch: 1 }],
  ['another credential number', { credentialNo: 2 }],
  ['another account', { accountId: 'b7a1a9be-4bb5-5d32-8f3c-1d8f6f0a3c11' }],
])('a session of %s has ended', async (_name, change) => {
  const { bench, session } = await atBirthDate();
  const other = checkBirthDate(bench.ports.firstLogin, { ...session, ...change }, { birthDate: '19801201' });
  expect(await problemOf(other)).toEqual({ code: 'session-ended' });
});
