import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { DEVICE_ID, NOTICE_ID, notice, STRANGER, withMember } from '../testing/progress.ts';
import { noteNotice } from './note-notice.ts';

test('the latest news wins in whatever order they come', async () => {
  const { ports, collections, memberId } = await withMember();
  const news = notice(memberId);
  expect(await noteNotice(ports, { notice: news, state: 'sent', sequence: '17-0000000002' })).toBe('noted');
  expect(await noteNotice(ports, { notice: news, state: 'deferred', sequence: '17-0000000001' })).toBe(
    'known',
  );
  const current = (await collections.members.get(memberId))?.notices.current;
  expect(current?.['temporary-credential']).toMatchObject({ noticeId: NOTICE_ID, state: 'sent' });
});

test('a younger notice of another kind does not hide news of the older one', async () => {
  const { ports, collections, memberId } = await withMember();
  const enrolled = { ...notice(memberId), noticeId: DEVICE_ID, kind: 'device-enrolled' as const };
  await noteNotice(ports, { notice: enrolled, state: 'sent', sequence: '18-0000000001' });
  expect(
    await noteNotice(ports, { notice: notice(memberId), state: 'in-doubt', sequence: '17-0000000002' }),
  ).toBe('noted');
  const current = (await collections.members.get(memberId))?.notices.current;
  expect(current).toMatchObject({
    'temporary-credential': { state: 'in-doubt' },
    'device-enrolled': { state: 'sent' },
  });
});

test('news of a member who is not here yet comes too early', async () => {
  const { ports } = onboardingStory();
  expect(await noteNotice(ports, { notice: notice(STRANGER), state: 'sent', sequence: '1-1' })).toBe(
    'too-early',
  );
});
