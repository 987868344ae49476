import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { credentialNo, id, instant } from '../../fields.ts';
import { openKind } from '../../kinds.ts';

/** The rule table decided how the member is told, once; the decision names the rule that made it. */
export const noticeOrdered = defineEvent({
  type: 'onboarding.notice-ordered.v1',
  topic: 'onboarding.members.v1',
  subject: 'memberId',
  schema: z.object({
    noticeId: id,
    memberId: id,
    accountId: id,
    /** Of a notice that is about a credential: its number. */
    credentialNo: credentialNo.nullable(),
    /** What is told. */
    kind: openKind,
    /** Why it is told now. */
    purpose: openKind,
    channel: openKind,
    rule: z.object({ id: z.string(), version: z.int() }),
    notBefore: instant,
    /** Days of validity: of the credential from its first hand-out, of the notice from `notBefore`. */
    validDays: z.int().min(1),
  }),
  example: {
    noticeId: '1b4e28ba-2fa1-51d2-883f-0016d3cca427',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    credentialNo: 1,
    kind: 'temporary-credential',
    purpose: 'first-notice',
    channel: 'mail',
    rule: { id: 'c4-mail', version: 1 },
    notBefore: '2026-03-31T15:00:00.000Z',
    validDays: 14,
  },
});
