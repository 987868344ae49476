import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { id, instant } from '../../fields.ts';

/** Strangers failed so often in a row that the own password opens nothing any more where the browser is unknown. */
export const passwordDisabled = defineEvent({
  type: 'identity.password-disabled.v1',
  topic: 'identity.accounts.v1',
  subject: 'accountId',
  schema: z.object({ accountId: id, memberId: id, disabledAt: instant }),
  example: {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    disabledAt: '2026-06-01T03:00:00.000Z',
  },
});
