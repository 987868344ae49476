import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { credentialNo, id } from '../../fields.ts';

/** There is an account with a temporary user ID and the credential of this number. */
export const accountCreated = defineEvent({
  type: 'identity.account-created.v1',
  topic: 'identity.accounts.v1',
  subject: 'accountId',
  schema: z.object({ accountId: id, memberId: id, credentialNo }),
  example: {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    credentialNo: 1,
  },
});
