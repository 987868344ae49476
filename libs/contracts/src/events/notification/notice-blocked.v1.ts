import { defineEvent } from '../../define-event.ts';
import { noticeExample, noticeState } from './notice-state.ts';

/** There is no address to send to; the notice waits for one. */
export const noticeBlocked = defineEvent({
  type: 'notification.notice-blocked.v1',
  topic: 'notification.notices.v1',
  subject: 'memberId',
  schema: noticeState,
  example: { ...noticeExample, reason: 'no-address' },
});
