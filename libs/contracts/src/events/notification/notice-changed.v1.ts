import { z } from 'zod';
import { defineEvent } from '../../define-event.ts';
import { id, instant } from '../../fields.ts';
import { openKind } from '../../kinds.ts';

/**
 * A notice came to a state that others are told of: `sent`, `deferred` (refused for now, or a fault of ours: tried
 * again), `in-doubt` (nobody knows whether it was taken: held, never sent twice by itself), `blocked` (no address,
 * or no such account), `given-up`. Or somebody ordered it again, and is told where it stands, in any state. Its whole
 * state, not a delta; the address and the text are nowhere.
 */
export const noticeChanged = defineEvent({
  type: 'notification.notice-changed.v1',
  topic: 'notification.notices.v1',
  subject: 'noticeId',
  key: 'memberId',
  schema: z.object({
    noticeId: id,
    memberId: id,
    accountId: id,
    kind: openKind,
    channel: openKind,
    state: openKind,
    /** Of a temporary credential: its number. */
    credentialNo: z.int().min(1).nullable(),
    attempts: z.int().min(0),
    at: instant,
    /** A word of our own list, such as `smtp-4xx`; null where nothing went wrong. */
    reason: z.string().max(64).nullable(),
  }),
  example: {
    noticeId: '1b4e28ba-2fa1-51d2-883f-0016d3cca427',
    memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
    kind: 'temporary-credential',
    channel: 'mail',
    state: 'deferred',
    credentialNo: 1,
    attempts: 1,
    at: '2026-04-01T00:00:05.000Z',
    reason: 'smtp-4xx',
  },
});
