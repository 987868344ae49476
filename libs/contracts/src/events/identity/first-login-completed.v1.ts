import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { epoch, id, instant } from '../../fields.ts';
import { openKind } from '../../kinds.ts';

/** All answers of the first login were applied at once (F8); a second factor is still to be registered. */
export const firstLoginCompleted = defineEvent({
  type: 'identity.first-login-completed.v1',
  topic: 'identity.accounts.v1',
  subject: 'accountId',
  schema: z.object({
    accountId: id,
    memberId: id,
    method: openKind,
    epoch,
    enrolBy: instant,
    completedAt: instant,
  }),
  example: {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    method: 'otp',
    epoch: 1,
    enrolBy: '2026-05-01T14:59:59.999Z',
    completedAt: '2026-04-01T00:15:00.000Z',
  },
});
