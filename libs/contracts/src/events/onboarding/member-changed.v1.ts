import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { id } from '../../fields.ts';

/** What HR says of a member was replaced. What it says now, onboarding answers at the moment of use. */
export const memberChanged = defineEvent({
  type: 'onboarding.member-changed.v1',
  topic: 'onboarding.members.v1',
  subject: 'memberId',
  schema: z.object({
    memberId: id,
    generation: z.int().min(1),
    /** Rises with every change; whoever keeps a copy keeps this beside it. */
    hrVersion: z.int().min(1),
  }),
  example: { memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', generation: 1, hrVersion: 2 },
});
