import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { device, firstLogin, STRANGER, withMember } from '../testing/progress.ts';

test('the first login is noted', async () => {
  const { does, stores, memberId } = await withMember();
  expect(await does.noteFirstLogin(firstLogin(memberId))).toBe('noted');
  expect((await stores.members.get(memberId))?.stage).toBe('first-login');
});

test('after the device, for topics do not wait for one another, it changes nothing', async () => {
  const { does, stores, memberId } = await withMember();
  await does.completeOnboarding(device(memberId), { id: 'd1' });
  expect(await does.noteFirstLogin(firstLogin(memberId))).toBe('known');
  expect((await stores.members.get(memberId))?.stage).toBe('completed');
});

test('that of a member who is not here yet comes too early', async () => {
  const { does } = onboardingStory();
  expect(await does.noteFirstLogin(firstLogin(STRANGER))).toBe('too-early');
});
