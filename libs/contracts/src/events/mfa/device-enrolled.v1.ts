import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { id, instant } from '../../fields.ts';
import { openKind } from '../../kinds.ts';

/** A device was registered. State, not delta: `strongFactors` is how many the account has now. */
export const deviceEnrolled = defineEvent({
  type: 'mfa.device-enrolled.v1',
  topic: 'mfa.devices.v1',
  subject: 'accountId',
  schema: z.object({
    accountId: id,
    memberId: id,
    deviceId: id,
    kind: openKind,
    strongFactors: z.int().min(1),
    enrolledAt: instant,
  }),
  example: {
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    deviceId: '9b2f4c1e-5f3d-4c55-8a8e-2f6f1c0a7d11',
    kind: 'otp',
    strongFactors: 1,
    enrolledAt: '2026-04-01T00:20:00.000Z',
  },
});
