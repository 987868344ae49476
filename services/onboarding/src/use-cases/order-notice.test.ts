import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { orderNotice } from './order-notice.ts';
import { registerMember } from './register-member.ts';

const accountId = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const strangerId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

async function withMember(hiredOn: string) {
  const story = onboardingStory();
  const outcome = await registerMember(story.ports, hire({ hiredOn }), hrEvent('e1'));
  if (outcome.outcome === 'unacceptable') throw new Error(outcome.reason);
  const account = { accountId, memberId: outcome.memberId, credentialNo: 1 };
  const order = () => orderNotice(story.ports, { purpose: 'first-notice', account, event: { id: 'a1' } });
  const reissue = (credentialNo: number, id = `r${credentialNo}`) =>
    orderNotice(story.ports, {
      purpose: 'reissue-notice',
      account: { ...account, credentialNo },
      event: { id },
    });
  const ordered = async () => (await story.factsOf(account.memberId)).slice(1);
  const numbers = async () => (await ordered()).map(({ data }) => data.credentialNo);
  return { ...story, account, order, reissue, ordered, numbers };
}

describe('a new account: the first notice is decided', () => {
  test('by a rule that the order and the member name', async () => {
    const { order, ordered, stores, account } = await withMember('2026-12-01');
    expect(await order()).toBe('ordered');
    const [fact] = await ordered();
    expect(fact).toMatchObject({
      type: 'onboarding.notice-ordered.v1',
      causationId: 'a1',
      data: {
        ...account,
        kind: 'temporary-credential',
        purpose: 'first-notice',
        channel: 'mail',
        rule: { id: 'c4-mail', version: 1 },
        notBefore: '2026-12-01T01:00:00.000Z',
        validDays: 14,
      },
    });
    const [decision] = (await stores.members.get(account.memberId))?.decisions ?? [];
    expect(decision).toMatchObject({
      purpose: 'first-notice',
      ruleId: 'c4-mail',
      version: 1,
      result: 'mail',
    });
  });

  test('a hire for next month: not before its first moment in Tokyo', async () => {
    const { order, ordered } = await withMember('2027-01-04');
    await order();
    const [fact] = await ordered();
    expect(fact?.data).toMatchObject({ notBefore: '2027-01-03T15:00:00.000Z' });
  });

  test('once: redelivered later, and ten times at once, nothing is added', async () => {
    const { order, ordered, clock } = await withMember('2026-12-01');
    const outcomes = await Promise.all(Array.from({ length: 10 }, order));
    expect(outcomes.filter((outcome) => outcome === 'ordered')).toHaveLength(1);
    clock.advance(86_400_000);
    expect(await order()).toBe('already-decided');
    expect(await ordered()).toHaveLength(1);
  });

  test('an account of a member that is not here yet comes too early', async () => {
    const { ports } = onboardingStory();
    const account = { accountId, memberId: strangerId, credentialNo: 1 };
    expect(await orderNotice(ports, { purpose: 'first-notice', account, event: { id: 'a1' } })).toBe(
      'too-early',
    );
  });
});

describe('a re-issued credential: its notice is decided', () => {
  test('by the same table, with an id and a decision of its own', async () => {
    const { order, reissue, ordered, stores, account, clock } = await withMember('2026-12-01');
    await order();
    clock.advance(20 * 86_400_000);
    expect(await reissue(2)).toBe('ordered');
    const [first, second] = await ordered();
    expect(second).toMatchObject({
      type: 'onboarding.notice-ordered.v1',
      causationId: 'r2',
      data: {
        ...account,
        credentialNo: 2,
        kind: 'temporary-credential',
        purpose: 'reissue-notice',
        rule: { id: 'c4-mail', version: 1 },
        notBefore: '2026-12-21T01:00:00.000Z',
        validDays: 14,
      },
    });
    expect(second?.data.noticeId).not.toBe(first?.data.noticeId);
    const decisions = (await stores.members.get(account.memberId))?.decisions ?? [];
    expect(decisions).toMatchObject([
      { purpose: 'first-notice', noticeId: first?.data.noticeId },
      { purpose: 'reissue-notice', ruleId: 'c4-mail', version: 1, noticeId: second?.data.noticeId },
    ]);
  });

  test('once per number: redelivered, and ten times at once, nothing is added', async () => {
    const { order, reissue, numbers } = await withMember('2026-12-01');
    await order();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reissue(2)));
    expect(outcomes.filter((outcome) => outcome === 'ordered')).toHaveLength(1);
    expect(await reissue(3)).toBe('ordered');
    expect(await reissue(2, 'replayed')).toBe('already-decided');
    expect(await order()).toBe('already-decided');
    expect(await numbers()).toEqual([1, 2, 3]);
  });

  test('also where the account itself comes later, from the parked ones: each number has its notice', async () => {
    const { order, reissue, numbers } = await withMember('2026-12-01');
    expect(await reissue(2)).toBe('ordered');
    expect(await order()).toBe('ordered');
    expect(await reissue(2)).toBe('already-decided');
    expect(await numbers()).toEqual([2, 1]);
  });

  test('of a member that is not here yet: too early', async () => {
    const { ports } = onboardingStory();
    const credential = { accountId, memberId: strangerId, credentialNo: 2 };
    expect(
      await orderNotice(ports, { purpose: 'reissue-notice', account: credential, event: { id: 'r2' } }),
    ).toBe('too-early');
  });

  test('thirty decisions are kept; a replay of one that fell out orders the same notice again', async () => {
    const { order, reissue, ordered, collections, account } = await withMember('2026-12-01');
    await order();
    const [first] = await ordered();
    for (let no = 2; no <= 31; no += 1) {
      await reissue(no);
      await collections.members.update({ _id: account.memberId }, { $set: { outbox: [] } });
    }
    const kept = await collections.members.get(account.memberId);
    expect(kept?.decisions).toHaveLength(30);
    expect(await order()).toBe('ordered');
    const replayed = (await collections.members.get(account.memberId))?.outbox.at(-1);
    expect(JSON.parse(replayed?.body ?? '')).toMatchObject({ noticeId: first?.data.noticeId });
  });
});
