import type { DataOf, deviceEnrolled, firstLoginCompleted, noticeChanged } from '@genkan/contracts';
import { registerMember } from '../use-cases/register-member.ts';
import { hire, hrEvent, onboardingStory } from './onboarding-story.ts';

const accountId = '3d813cbb-47fb-52ba-91df-831e1593ac29';

export const NOTICE_ID = '1b4e28ba-2fa1-51d2-883f-0016d3cca427';
export const DEVICE_ID = '9b2f4c1e-5f3d-4c55-8a8e-2f6f1c0a7d11';
/** Nobody's. */
export const STRANGER = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
export const AT = '2026-12-01T02:00:00.000Z';

/** A house with one member who has just been registered. */
export async function withMember(differently: Parameters<typeof hire>[0] = {}) {
  const story = onboardingStory();
  const outcome = await registerMember(story.ports, hire(differently), hrEvent('e1'));
  if (outcome.outcome === 'unacceptable') throw new Error(outcome.reason);
  return { ...story, memberId: outcome.memberId };
}

export function firstLogin(memberId: string): DataOf<typeof firstLoginCompleted> {
  return { accountId, memberId, method: 'otp', epoch: 1, enrolBy: AT, completedAt: AT };
}

export function device(memberId: string): DataOf<typeof deviceEnrolled> {
  return { accountId, memberId, deviceId: DEVICE_ID, kind: 'otp', strongFactors: 1, enrolledAt: AT };
}

type NoticeChange = DataOf<typeof noticeChanged>;

/** A first notice that was sent; say only what matters. */
export function notice(memberId: string, differently: Partial<NoticeChange> = {}): NoticeChange {
  return {
    noticeId: NOTICE_ID,
    memberId,
    accountId,
    kind: 'temporary-credential',
    channel: 'mail',
    state: 'sent',
    credentialNo: 1,
    attempts: 1,
    at: AT,
    reason: null,
    ...differently,
  };
}
