import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { credentialNo, epoch, id, instant } from '../../fields.ts';

/** The temporary credential has this number from now on; what was sent for an earlier one is void (D5). */
export const credentialReissued = defineEvent({
  type: 'identity.credential-reissued.v1',
  topic: 'identity.accounts.v1',
  subject: 'accountId',
  schema: z.object({ accountId: id, memberId: id, credentialNo, epoch, reissuedAt: instant }),
  example: {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    credentialNo: 2,
    epoch: 1,
    reissuedAt: '2026-04-20T03:00:00.000Z',
  },
});
