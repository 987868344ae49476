import { expect, test } from '@jest/globals';
import {
  createBench,
  hire,
  openSession,
  PASSWORD,
  problemOf,
  SOCIETY,
  sendSlip,
  startFirstLogin,
  walkTo,
} from '../testing/identity-bench.ts';
import { chooseMethodAndUserId } from './choose-method-and-user-id.ts';
import { setPassword } from './set-password.ts';

async function atChoice(bench = undefined as Awaited<ReturnType<typeof createBench>> | undefined) {
  const house = bench ?? (await createBench());
  const { session, slip } = await startFirstLogin(house);
  await walkTo(house, session, 'method-and-user-id');
  const choose = (userId: string, { rev = 2, method = 'otp' as 'otp' | 'passkey' } = {}) =>
    chooseMethodAndUserId(house.ports.firstLogin, session, { userId, rev, method });
  const ownerOf = async (userId: string) =>
    (await house.documents.names.get(`${SOCIETY}/${userId}`))?.accountId ?? null;
  return { bench: house, session, slip, choose, ownerOf };
}

test('an ID is chosen in any spelling of its form, and reserved', async () => {
  const { choose, ownerOf, session } = await atChoice();
  const after = await choose('Ｈａｎａｋｏ-90');
  expect(after).toMatchObject({ next: 'password', rev: 3, draft: { userId: 'hanako-90', method: 'otp' } });
  expect(await ownerOf('hanako-90')).toBe(session.accountId);
});

test.each(['ｈａｎａｋｏー９０。', 'hanako―90｡', 'hanakoｰ90．'])(
  '8.17: %s is written with the keys of hanako-90.',
  async (typed) => {
    const { choose, ownerOf, session } = await atChoice();
    expect(await choose(typed)).toMatchObject({ draft: { userId: 'hanako-90.' } });
    expect(await ownerOf('hanako-90.')).toBe(session.accountId);
  },
);

test('the current ID may be kept', async () => {
  const { choose, slip } = await atChoice();
  expect(await choose(slip.userId)).toMatchObject({ next: 'password', draft: { userId: slip.userId } });
});

test('what breaks the rule is told with its reason', async () => {
  const { choose } = await atChoice();
  expect(await problemOf(choose('hanako!9'))).toEqual({
    code: 'user-id-invalid',
    reason: 'character',
    character: '!',
    position: 7,
  });
  expect(await problemOf(choose('hana90'))).toEqual({ code: 'user-id-invalid', reason: 'too-short' });
});

test('whoever holds a notice cannot list the user IDs of others; free ones are never counted', async () => {
  const { bench, choose, session } = await atChoice();
  const other = await hire(bench);
  const taken = Array.from({ length: 21 }, (_, n) => `taken-id-${n}`);
  const until = new Date(bench.clock.now().getTime() + 3_600_000);
  for (const userId of taken) {
    await bench.stores.names.claim({ userId, accountId: other.accountId, kind: 'chosen', until });
  }
  for (let n = 0; n < 21; n += 1) await choose(`free-id-${n}`, { rev: 2 + n });
  const codes: unknown[] = [];
  for (const userId of taken) codes.push((await problemOf(choose(userId, { rev: 23 }))).code);
  expect(codes).toEqual([...Array(20).fill('user-id-taken'), 'throttled']);
  expect(await problemOf(choose('still-free-1', { rev: 23 }))).toMatchObject({ code: 'throttled' });
  bench.clock.advance(3_600_000);
  const later = await openSession(bench, {
    userId: 'free-id-20',
    password: (await sendSlip(bench, session.accountId)).password,
  });
  const input = { userId: 'still-free-1', rev: 23, method: 'otp' } as const;
  expect(await chooseMethodAndUserId(bench.ports.firstLogin, later, input)).toMatchObject({
    next: 'password',
  });
});

test('another choice gives the earlier ID back and asks for the password again', async () => {
  const { bench, session, choose, ownerOf } = await atChoice();
  await choose('first-id1');
  await setPassword(bench.ports.firstLogin, session, { password: PASSWORD, rev: 3 });
  const after = await choose('second-id2', { rev: 4 });
  expect(after).toMatchObject({ next: 'password', draft: { passwordSet: false } });
  expect(await ownerOf('first-id1')).toBeNull();
  expect(await ownerOf('second-id2')).toBe(session.accountId);
});

test('another method alone keeps the password', async () => {
  const { bench, session, choose } = await atChoice();
  await choose('first-id1');
  await setPassword(bench.ports.firstLogin, session, { password: PASSWORD, rev: 3 });
  const after = await choose('first-id1', { rev: 4, method: 'passkey' });
  expect(after).toMatchObject({ next: 'email', draft: { method: 'passkey', passwordSet: true } });
});

test('a taken ID is refused; of many members at once one gets it', async () => {
  const bench = await createBench();
  const members = await Promise.all([atChoice(bench), atChoice(bench), atChoice(bench), atChoice(bench)]);
  const outcomes = await Promise.allSettled(members.map(({ choose }) => choose('wanted-id1')));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'user-id-taken' });
});

test('a reservation that ran out may be taken over, and signs nobody in any more', async () => {
  const bench = await createBench();
  const first = await atChoice(bench);
  await first.choose('wanted-id1');
  bench.clock.advance(24 * 3_600_000);
  expect(await bench.ports.signIn.findAccount('wanted-id1')).toBeNull();
  const second = await atChoice(bench);
  await second.choose('wanted-id1');
  expect(await second.ownerOf('wanted-id1')).toBe(second.session.accountId);
});

test('a stale form is told so and leaves no claim; a double click is not stale', async () => {
  const { choose, ownerOf } = await atChoice();
  const both = await Promise.all([choose('first-id1'), choose('first-id1')]);
  expect(both.map(({ rev }) => rev)).toEqual([3, 3]);
  expect(await problemOf(choose('other-id22'))).toEqual({ code: 'stale-form' });
  expect(await ownerOf('other-id22')).toBeNull();
});

test('two tabs with different choices at once: one wins, the other holds nothing', async () => {
  const { choose, ownerOf, session } = await atChoice();
  const outcomes = await Promise.allSettled([choose('first-id1'), choose('other-id22')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const owners = [await ownerOf('first-id1'), await ownerOf('other-id22')];
  expect(owners.filter((owner) => owner === session.accountId)).toHaveLength(1);
});

test('an earlier ID that another tab chooses again at that moment stays reserved', async () => {
  const { bench, session, choose, ownerOf } = await atChoice();
  await choose('first-id1');
  const { accounts } = bench.stores;
  const answer: typeof accounts.answer = async (account, change) => {
    const after = await accounts.answer(account, change);
    bench.clock.advance(1);
    await choose('first-id1', { rev: 4 });
    return after;
  };
  const ports = { ...bench.ports.firstLogin, accounts: { ...accounts, answer } };
  await chooseMethodAndUserId(ports, session, { method: 'otp', userId: 'other-id22', rev: 3 });
  expect(await ownerOf('first-id1')).toBe(session.accountId);
  expect((await accounts.get(session.accountId))?.journey?.answers.choice?.userId).toBe('first-id1');
});
