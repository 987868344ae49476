import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { DEVICE_ID, NOTICE_ID, notice, STRANGER, withMember } from '../testing/progress.ts';

test('the latest news wins in whatever order they come', async () => {
  const { does, collections, memberId } = await withMember();
  const news = notice(memberId);
  expect(await does.noteNotice(news, 'sent', { sequence: '17-0000000002' })).toBe('noted');
  expect(await does.noteNotice(news, 'deferred', { sequence: '17-0000000001' })).toBe('known');
  const current = (await collections.members.get(memberId))?.notices.current;
  expect(current?.['temporary-credential']).toMatchObject({ noticeId: NOTICE_ID, state: 'sent' });
});

test('a younger notice of another kind does not hide news of the older one', async () => {
  const { does, collections, memberId } = await withMember();
  const enrolled = { ...notice(memberId), noticeId: DEVICE_ID, kind: 'device-enrolled' as const };
  await does.noteNotice(enrolled, 'sent', { sequence: '18-0000000001' });
  expect(await does.noteNotice(notice(memberId), 'in-doubt', { sequence: '17-0000000002' })).toBe('noted');
  const current = (await collections.members.get(memberId))?.notices.current;
  expect(current).toMatchObject({
    'temporary-credential': { state: 'in-doubt' },
    'device-enrolled': { state: 'sent' },
  });
});

test('news of a member who is not here yet comes too early', async () => {
  const { does } = onboardingStory();
  expect(await does.noteNotice(notice(STRANGER), 'sent', { sequence: '1-1' })).toBe('too-early');
});
