import { z } from 'zod';
import { id, instant } from '../../fields.ts';

/** Each fact about a notice carries its whole state; the address and the text are nowhere. */
export const noticeState = z.object({
  noticeId: id,
  memberId: id,
  accountId: id,
  kind: z.enum(['temporary-credential', 'device-enrolled']),
  channel: z.enum(['mail']),
  credentialNo: z.int().min(1).nullable(),
  attempts: z.int().min(0),
  at: instant,
  /** A word of our own list, such as `smtp-4xx`; null where nothing went wrong. */
  reason: z.string().max(64).nullable(),
});

export const noticeExample: z.infer<typeof noticeState> = {
  noticeId: '1b4e28ba-2fa1-51d2-883f-0016d3cca427',
  memberId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  accountId: '3d813cbb-47fb-52ba-91df-831e1593ac29',
  kind: 'temporary-credential',
  channel: 'mail',
  credentialNo: 1,
  attempts: 1,
  at: '2026-04-01T00:00:05.000Z',
  reason: null,
};
