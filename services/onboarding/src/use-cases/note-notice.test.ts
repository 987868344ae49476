import { expect, test } from '@jest/globals';
import { onboardingStory } from '../testing/onboarding-story.ts';
import { DEVICE_ID, NOTICE_ID, notice, STRANGER, withMember } from '../testing/progress.ts';
import { noteNotice } from './note-notice.ts';

const REISSUED_ID = 'c56a4180-65aa-42ec-a945-5fd21dec0538';

async function withMemberWhoseNotices() {
  const { ports, collections, memberId } = await withMember();
  return {
    note: (change: Parameters<typeof notice>[1], sequence: string) =>
      noteNotice(ports, notice(memberId, change), { sequence }),
    current: async () => (await collections.members.get(memberId))?.notices.current,
  };
}

test('the latest news wins in whatever order they come', async () => {
  const { note, current } = await withMemberWhoseNotices();
  expect(await note({ state: 'sent' }, '17-0000000002')).toBe('noted');
  expect(await note({ state: 'deferred' }, '17-0000000001')).toBe('known');
  expect((await current())?.['temporary-credential']).toMatchObject({ noticeId: NOTICE_ID, state: 'sent' });
});

test('of two notices of a kind the one that was made later wins, however much there is to tell of the other', async () => {
  const { note, current } = await withMemberWhoseNotices();
  expect(await note({ noticeId: NOTICE_ID, state: 'deferred' }, '1763800000000-0000000009')).toBe('noted');
  expect(await note({ noticeId: REISSUED_ID, state: 'deferred' }, '1763900000000-0000000001')).toBe('noted');
  expect(await note({ noticeId: NOTICE_ID, state: 'sent' }, '1763800000000-0000000010')).toBe('known');
  expect(await current()).toMatchObject({
    'temporary-credential': { noticeId: REISSUED_ID, state: 'deferred' },
  });
  expect(await note({ noticeId: REISSUED_ID, state: 'sent' }, '1763900000000-0000000002')).toBe('noted');
  expect(await current()).toMatchObject({ 'temporary-credential': { noticeId: REISSUED_ID, state: 'sent' } });
});

test('a younger notice of another kind does not hide news of the older one', async () => {
  const { note, current } = await withMemberWhoseNotices();
  await note({ noticeId: DEVICE_ID, kind: 'device-enrolled', state: 'sent' }, '18-0000000001');
  expect(await note({ state: 'in-doubt' }, '17-0000000002')).toBe('noted');
  expect(await current()).toMatchObject({
    'temporary-credential': { state: 'in-doubt' },
    'device-enrolled': { state: 'sent' },
  });
});

test('a kind and a state that are new to this process are noted as they are called', async () => {
  const { note, current } = await withMemberWhoseNotices();
  expect(await note({ kind: 'year-end', channel: 'letter', state: 'posted' }, '19-0000000001')).toBe('noted');
  expect(await current()).toMatchObject({ 'year-end': { noticeId: NOTICE_ID, state: 'posted' } });
});

test('news of a member who is not here yet comes too early', async () => {
  const { ports } = onboardingStory();
  expect(await noteNotice(ports, notice(STRANGER), { sequence: '1-1' })).toBe('too-early');
});
