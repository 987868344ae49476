import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { id, instant } from '../../fields.ts';

/** The member signed in for the first time and has a second factor: onboarding's work is done. */
export const onboardingCompleted = defineEvent({
  type: 'onboarding.onboarding-completed.v1',
  topic: 'onboarding.members.v1',
  subject: 'memberId',
  schema: z.object({ memberId: id, accountId: id, completedAt: instant }),
  example: {
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    completedAt: '2026-04-01T00:20:00.000Z',
  },
});
