import { defineEvent } from '../../define-event.ts';
import { noticeExample, noticeState } from './notice-state.ts';

/** Nobody knows whether the mail server took it: held, listed, never sent twice by itself. */
export const noticeInDoubt = defineEvent({
  type: 'notification.notice-in-doubt.v1',
  topic: 'notification.notices.v1',
  subject: 'memberId',
  schema: noticeState,
  example: { ...noticeExample, reason: 'cut-after-data' },
});
