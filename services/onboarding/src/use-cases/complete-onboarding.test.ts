import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { AT, device, firstLogin, STRANGER, withMember } from '../testing/progress.ts';
import { completeOnboarding } from './complete-onboarding.ts';
import { noteFirstLogin } from './note-first-login.ts';

test('first login, then a device: completed, told once', async () => {
  const { ports, factsOf, memberId } = await withMember();
  await noteFirstLogin(ports, firstLogin(memberId));
  expect(await completeOnboarding(ports, device(memberId), { id: 'd1' })).toBe('noted');
  expect(await completeOnboarding(ports, device(memberId), { id: 'd2' })).toBe('known');
  const facts = await factsOf(memberId);
  const completed = facts.filter(({ type }) => type.startsWith('onboarding.onboarding-completed'));
  const { accountId } = device(memberId);
  expect(completed).toEqual([
    expect.objectContaining({ causationId: 'd1', data: { memberId, accountId, completedAt: AT } }),
  ]);
});

test('the device of a member who is not here yet comes too early', async () => {
  const { ports } = onboardingStory();
  expect(await completeOnboarding(ports, device(STRANGER), { id: 'd1' })).toBe('too-early');
});
