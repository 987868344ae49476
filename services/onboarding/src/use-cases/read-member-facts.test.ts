import { expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';

test('identity gets what an account needs, and no more', async () => {
  const { does } = onboardingStory();
  const outcome = await does.registerMember(hire(), hrEvent('e1'));
  const memberId = 'memberId' in outcome ? outcome.memberId : '';
  expect(await does.readMemberFacts({ memberId })).toEqual({
    status: 'known',
    name: '見本 花子',
    birthDate: '1990-04-01',
    email: 'hanako@example.jp',
    locale: 'ja',
    hrVersion: 1,
  });
});

test('who is not known is gone', async () => {
  const { does } = onboardingStory();
  const memberId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  expect(await does.readMemberFacts({ memberId })).toEqual({ status: 'gone' });
});
