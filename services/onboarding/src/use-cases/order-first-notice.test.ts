import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';

const accountId = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const strangerId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

async function withMember(hiredOn: string) {
  const story = onboardingStory();
  const outcome = await story.does.registerMember(hire({ hiredOn }), hrEvent('e1'));
  if (outcome.outcome === 'unacceptable') throw new Error(outcome.reason);
  const account = { accountId, memberId: outcome.memberId, credentialNo: 1 };
  const order = () => story.does.orderFirstNotice(account, { id: 'a1' });
  const ordered = async () => (await story.factsOf(account.memberId)).slice(1);
  return { ...story, account, order, ordered };
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
    const { does } = onboardingStory();
    const account = { accountId, memberId: strangerId, credentialNo: 1 };
    expect(await does.orderFirstNotice(account, { id: 'a1' })).toBe('too-early');
  });
});
