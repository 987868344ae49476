import { expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';
import { readMemberFacts } from './read-member-facts.ts';
import { registerMember } from './register-member.ts';

test('identity gets what an account needs, and no more', async () => {
  const { ports } = onboardingStory();
  const outcome = await registerMember(ports, hire(), hrEvent('e1'));
  const memberId = 'memberId' in outcome ? outcome.memberId : '';
  expect(await readMemberFacts(ports, { memberId })).toEqual({
    status: 'known',
    name: '見本 花子',
    birthDate: '1990-04-01',
    email: 'hanako@example.jp',
    locale: 'ja',
    hrVersion: 1,
  });
});

test.each([
  { family: '', given: 'Sukarno' },
  { family: 'Sukarno', given: '' },
  { family: 'Sukarno', given: '', givenKana: '' },
])('8.5: who has one name is called that: %j', async (name) => {
  const { ports } = onboardingStory();
  const outcome = await registerMember(ports, hire({ name }), hrEvent('e1'));
  const memberId = 'memberId' in outcome ? outcome.memberId : '';
  expect(await readMemberFacts(ports, { memberId })).toMatchObject({ name: 'Sukarno' });
});

test('who is not known is gone', async () => {
  const { ports } = onboardingStory();
  const memberId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
  expect(await readMemberFacts(ports, { memberId })).toEqual({ status: 'gone' });
});
