import { describe, expect, test } from '@jest/globals';
import { hire, hrEvent, onboardingStory } from '../testing/onboarding-story.ts';

const accountId = '3d813cbb-47fb-52ba-91df-831e1593ac29';
const deviceId = '9b2f4c1e-5f3d-4c55-8a8e-2f6f1c0a7d11';
const noticeId = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';
const at = '2026-12-01T02:00:00.000Z';

async function withMember() {
  const story = onboardingStory();
  const outcome = await story.does.registerMember(hire(), hrEvent('e1'));
  if (outcome.outcome === 'unacceptable') throw new Error(outcome.reason);
  return { ...story, memberId: outcome.memberId };
}

const firstLogin = (memberId: string) => {
  return { accountId, memberId, method: 'otp' as const, epoch: 1, enrolBy: at, completedAt: at };
};
const device = (memberId: string) => {
  return { accountId, memberId, deviceId, kind: 'otp' as const, strongFactors: 1, enrolledAt: at };
};
const notice = (memberId: string) => ({
  ...{ noticeId, memberId, accountId, kind: 'temporary-credential' as const, channel: 'mail' as const },
  ...{ credentialNo: 1, attempts: 1, at, reason: null },
});

describe('how far a member has come', () => {
  test('first login, then a device: completed, told once', async () => {
    const { does, stores, factsOf, memberId } = await withMember();
    expect(await does.noteFirstLogin(firstLogin(memberId))).toBe('noted');
    expect((await stores.members.get(memberId))?.stage).toBe('first-login');
    expect(await does.completeOnboarding(device(memberId), { id: 'd1' })).toBe('noted');
    expect(await does.completeOnboarding(device(memberId), { id: 'd2' })).toBe('known');
    const completed = (await factsOf(memberId)).filter(({ type }) =>
      type.startsWith('onboarding.onboarding-completed'),
    );
    expect(completed).toEqual([
      expect.objectContaining({ causationId: 'd1', data: { memberId, accountId, completedAt: at } }),
    ]);
  });

  test('the device first, for topics do not wait for one another: the first login then changes nothing', async () => {
    const { does, stores, memberId } = await withMember();
    await does.completeOnboarding(device(memberId), { id: 'd1' });
    expect(await does.noteFirstLogin(firstLogin(memberId))).toBe('known');
    expect((await stores.members.get(memberId))?.stage).toBe('completed');
  });

  test('news of a member that is not here yet comes too early', async () => {
    const { does } = onboardingStory();
    expect(await does.noteFirstLogin(firstLogin(noticeId))).toBe('too-early');
    expect(await does.completeOnboarding(device(noticeId), { id: 'd1' })).toBe('too-early');
    expect(await does.noteNotice(notice(noticeId), 'sent', { sequence: '1-1' })).toBe('too-early');
  });
});

describe('where the notices stand', () => {
  test('the latest news wins in whatever order they come', async () => {
    const { does, collections, memberId } = await withMember();
    const news = notice(memberId);
    expect(await does.noteNotice(news, 'sent', { sequence: '17-0000000002' })).toBe('noted');
    expect(await does.noteNotice(news, 'deferred', { sequence: '17-0000000001' })).toBe('known');
    const current = (await collections.members.get(memberId))?.notices.current;
    expect(current?.['temporary-credential']).toMatchObject({ noticeId, state: 'sent' });
  });

  test('a younger notice of another kind does not hide news of the older one', async () => {
    const { does, collections, memberId } = await withMember();
    const enrolled = { ...notice(memberId), noticeId: deviceId, kind: 'device-enrolled' as const };
    await does.noteNotice(enrolled, 'sent', { sequence: '18-0000000001' });
    expect(await does.noteNotice(notice(memberId), 'in-doubt', { sequence: '17-0000000002' })).toBe('noted');
    const current = (await collections.members.get(memberId))?.notices.current;
    expect(current).toMatchObject({
      'temporary-credential': { state: 'in-doubt' },
      'device-enrolled': { state: 'sent' },
    });
  });
});
