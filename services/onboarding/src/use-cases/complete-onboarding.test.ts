import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { AT, device, firstLogin, STRANGER, withMember } from '../testing/progress.ts';

test('first login, then a device: completed, told once', async () => {
  const { does, factsOf, memberId } = await withMember();
  await does.noteFirstLogin(firstLogin(memberId));
  expect(await does.completeOnboarding(device(memberId), { id: 'd1' })).toBe('noted');
  expect(await does.completeOnboarding(device(memberId), { id: 'd2' })).toBe('known');
  const facts = await factsOf(memberId);
  const completed = facts.filter(({ type }) => type.startsWith('onboarding.onboarding-completed'));
  const { accountId } = device(memberId);
  expect(completed).toEqual([
    expect.objectContaining({ causationId: 'd1', data: { memberId, accountId, completedAt: AT } }),
  ]);
});

test('the device of a member who is not here yet comes too early', async () => {
  const { does } = onboardingStory();
  expect(await does.completeOnboarding(device(STRANGER), { id: 'd1' })).toBe('too-early');
});
