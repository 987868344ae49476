import { describe, expect, test } from '@jest/globals';
import type { JourneySession } from '../domain/first-login.ts';
import {
  type Bench,
  CHOICE,
  completeFirstLogin,
  createBench,
  openSession,
  PASSWORD,
  problemOf,
  startFirstLogin,
  tryToSignIn,
  walkTo,
} from '../testing/identity-bench.ts';
import { handOutCredential } from './hand-out-credential.ts';
import { readFirstLogin } from './read-first-login.ts';
import { reissueCredential } from './reissue-credential.ts';

const EXPIRED = '2026-04-16T00:00:00Z';
type Step = Parameters<typeof walkTo>[2];

/** A member who began with a notice, got as far as a step, and comes back when the notice is over. */
async function withExpiredNotice(step: Step = 'birth-date') {
  const bench = await createBench();
  const { accountId, slip, session } = await startFirstLogin(bench);
  await walkTo(bench, session, step);
  bench.clock.set(EXPIRED);
  const expired = await openSession(bench, slip);
  return { bench, accountId, slip, session, expired };
}

const slipOf = (bench: Bench, accountId: string, credentialNo: number) =>
  handOutCredential(bench.ports.notices, { accountId, credentialNo, validDays: 14 });

async function issue(bench: Bench, accountId: string, credentialNo: number) {
  const slip = await slipOf(bench, accountId, credentialNo);
  if (slip.status !== 'ready') throw new Error(`the slip is ${slip.status}`);
  return slip;
}

const factsOf = async (bench: Bench, accountId: string) =>
  ((await bench.documents.accounts.get(accountId))?.outbox ?? []).map(({ type, body }) => ({
    type,
    data: JSON.parse(body) as Record<string, unknown>,
  }));

const reissuedFacts = async (bench: Bench, accountId: string) =>
  (await factsOf(bench, accountId)).filter(({ type }) => type === 'identity.credential-reissued.v1');

describe('the expired credential of a member', () => {
  test('is replaced by the next number, and the fact says how things stand', async () => {
    const { bench, accountId, expired } = await withExpiredNotice();
    expect(await reissueCredential(bench.ports.signIn, expired)).toEqual({ epoch: 1, credentialNo: 2 });
    const account = await bench.stores.accounts.get(accountId);
    expect(account).toMatchObject({
      state: 'invited',
      epoch: 1,
      credential: { no: 2, state: 'unissued', expiresAt: null, reissued: { on: '2026-04-16', times: 1 } },
    });
    expect(await reissuedFacts(bench, accountId)).toEqual([
      {
        type: 'identity.credential-reissued.v1',
        data: {
          accountId,
          memberId: account?.memberId,
          credentialNo: 2,
          epoch: 1,
          reissuedAt: '2026-04-16T00:00:00.000Z',
        },
      },
    ]);
  });

  test('is void at once, before the new notice is sent, and says so', async () => {
    const { bench, accountId, slip, expired } = await withExpiredNotice();
    await reissueCredential(bench.ports.signIn, expired);
    expect(await problemOf(tryToSignIn(bench, slip))).toEqual({ code: 'credential-superseded' });
    expect(await slipOf(bench, accountId, 1)).toEqual({ status: 'superseded' });
    const next = await issue(bench, accountId, 2);
    expect(await problemOf(tryToSignIn(bench, slip))).toEqual({ code: 'credential-superseded' });
    expect(next).toMatchObject({ userId: slip.userId, expiresAt: '2026-04-30T14:59:59.999Z' });
    expect(await tryToSignIn(bench, next)).toMatchObject({ state: 'invited', credentialNo: 2, epoch: 1 });
  });

  test('ends the sessions that it opened', async () => {
    const { bench, session, expired } = await withExpiredNotice('terms');
    await reissueCredential(bench.ports.signIn, expired);
    expect(await problemOf(readFirstLogin(bench.ports.firstLogin, session))).toEqual({
      code: 'session-ended',
    });
  });
});

describe('asked for many times', () => {
  test('at once, from one session and from several: one number, one fact, one answer', async () => {
    const { bench, accountId, slip, expired } = await withExpiredNotice();
    const others = await Promise.all([openSession(bench, slip), openSession(bench, slip)]);
    const asks = [expired, expired, expired, ...others, ...others].map((session) =>
      reissueCredential(bench.ports.signIn, session),
    );
    expect(new Set((await Promise.all(asks)).map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await reissuedFacts(bench, accountId)).toHaveLength(1);
    expect((await bench.stores.accounts.get(accountId))?.credential.no).toBe(2);
    const outcomes = bench.log
      .map(({ outcome }) => outcome)
      .filter((outcome) => /^reissued/.test(String(outcome)));
    expect(outcomes.sort()).toEqual(['reissued', ...Array<string>(6).fill('reissued-before')]);
  });

  test('the same day again: the same answer; the next day the session is over', async () => {
    const { bench, expired } = await withExpiredNotice();
    const first = await reissueCredential(bench.ports.signIn, expired);
    bench.clock.advance(14 * 3_600_000);
    expect(await reissueCredential(bench.ports.signIn, expired)).toEqual(first);
    bench.clock.advance(3_600_000);
    expect(await problemOf(reissueCredential(bench.ports.signIn, expired))).toEqual({
      code: 'session-ended',
    });
  });

  test('three numbers a day, then no more until tomorrow', async () => {
    const { bench, accountId, expired } = await withExpiredNotice();
    let session: JourneySession = expired;
    for (const no of [2, 3, 4]) {
      expect(await reissueCredential(bench.ports.signIn, session)).toMatchObject({ credentialNo: no });
      const slip = await issue(bench, accountId, no);
      // A validity of days cannot end on the day it began: the clock of this one credential is turned.
      const over = { 'credential.expiresAt': new Date('2026-04-15T14:59:59.999Z') };
      await bench.documents.accounts.update({ _id: accountId }, { $set: over });
      session = await openSession(bench, slip);
    }
    expect(await problemOf(reissueCredential(bench.ports.signIn, session))).toEqual({
      code: 'reissue-limit-reached',
    });
    expect((await bench.stores.accounts.get(accountId))?.credential.no).toBe(4);
    bench.clock.advance(86_400_000);
    expect(await reissueCredential(bench.ports.signIn, session)).toMatchObject({ credentialNo: 5 });
    expect(await reissuedFacts(bench, accountId)).toHaveLength(4);
  });
});

describe('of what was answered with the old notice', () => {
  test('what was proven or made up is asked again, what was chosen stays', async () => {
    const { bench, accountId, expired } = await withExpiredNotice('email');
    await reissueCredential(bench.ports.signIn, expired);
    const slip = await issue(bench, accountId, 2);
    const session = await openSession(bench, slip);
    const at = await readFirstLogin(bench.ports.firstLogin, session);
    expect(at).toMatchObject({ next: 'birth-date', knownEmail: null });
    expect(at.draft).toEqual({ method: 'otp', userId: CHOICE.userId, passwordSet: false });
    const account = await bench.stores.accounts.get(accountId);
    expect(Object.keys(account?.journey?.answers ?? {}).sort()).toEqual(['choice', 'terms']);
  });

  test('the password that was set with it opens nothing any more', async () => {
    const { bench, accountId, slip, expired } = await withExpiredNotice('email');
    const draft = { userId: slip.userId, password: PASSWORD };
    expect(await tryToSignIn(bench, draft)).toMatchObject({ state: 'expired' });
    await reissueCredential(bench.ports.signIn, expired);
    await issue(bench, accountId, 2);
    expect(await problemOf(tryToSignIn(bench, draft))).toEqual({ code: 'invalid-credentials' });
  });
});

test('a valid credential is not replaced, nor one whose work is done', async () => {
  const bench = await createBench();
  const { session, accountId } = await startFirstLogin(bench);
  expect(await problemOf(reissueCredential(bench.ports.signIn, session))).toEqual({ code: 'session-ended' });
  await completeFirstLogin(bench, session);
  bench.clock.set(EXPIRED);
  expect(await problemOf(reissueCredential(bench.ports.signIn, session))).toEqual({ code: 'session-ended' });
  expect((await bench.stores.accounts.get(accountId))?.credential.no).toBe(1);
});

test('an account from before re-issues were counted has had none', async () => {
  const { bench, accountId, expired } = await withExpiredNotice();
  await bench.documents.accounts.update({ _id: accountId }, { $unset: { 'credential.reissued': '' } });
  expect(await reissueCredential(bench.ports.signIn, expired)).toMatchObject({ credentialNo: 2 });
});
