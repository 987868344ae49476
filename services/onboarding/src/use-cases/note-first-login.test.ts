import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { device, firstLogin, STRANGER, withMember } from '../testing/progress.ts';
import { completeOnboarding } from './complete-onboarding.ts';
import { noteFirstLogin } from './note-first-login.ts';

test('the first login is noted', async () => {
  const { ports, stores, memberId } = await withMember();
  expect(await noteFirstLogin(ports, firstLogin(memberId))).toBe('noted');
  expect((await stores.members.get(memberId))?.stage).toBe('first-login');
});

test('after the device, for topics do not wait for one another, it changes nothing', async () => {
  const { ports, stores, memberId } = await withMember();
  await completeOnboarding(ports, device(memberId), { id: 'd1' });
  expect(await noteFirstLogin(ports, firstLogin(memberId))).toBe('known');
  expect((await stores.members.get(memberId))?.stage).toBe('completed');
});

test('that of a member who is not here yet comes too early', async () => {
  const { ports } = onboardingStory();
  expect(await noteFirstLogin(ports, firstLogin(STRANGER))).toBe('too-early');
});
