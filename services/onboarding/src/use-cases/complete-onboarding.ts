import type { DataOf, deviceEnrolled, onboardingCompleted } from '@genkan/contracts';
import type { Cause } from '../domain/member.ts';
import { type ProgressMembers, type ProgressOutcome, settleProgress } from './settle-progress.ts';

export type CompleteOnboardingPorts = {
  members: ProgressMembers & {
    complete(data: DataOf<typeof onboardingCompleted>, cause: Cause): Promise<boolean>;
  };
};

/** The first second factor ends onboarding; a device is only enrolled after the first login. */
export async function completeOnboarding(
  { members }: CompleteOnboardingPorts,
  device: DataOf<typeof deviceEnrolled>,
  event: { id: string },
): Promise<ProgressOutcome> {
  const { memberId, accountId, enrolledAt: completedAt } = device;
  const noted = await members.complete({ memberId, accountId, completedAt }, { causationId: event.id });
  return settleProgress(members, memberId, noted);
}
