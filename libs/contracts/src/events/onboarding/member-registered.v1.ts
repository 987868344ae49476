import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { id } from '../../fields.ts';

/** A hire was accepted: there is a member. Who it is, onboarding answers at the moment of use. */
export const memberRegistered = defineEvent({
  type: 'onboarding.member-registered.v1',
  topic: 'onboarding.members.v1',
  subject: 'memberId',
  schema: z.object({ memberId: id, generation: z.int().min(1), coverageNo: z.int().min(1) }),
  example: { memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', generation: 1, coverageNo: 1 },
});
