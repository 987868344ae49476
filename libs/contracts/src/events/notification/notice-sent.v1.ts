import { defineEvent } from '../../define-event.ts';
import { noticeExample, noticeState } from './notice-state.ts';

/** The mail server took the notice. */
export const noticeSent = defineEvent({
  type: 'notification.notice-sent.v1',
  topic: 'notification.notices.v1',
  subject: 'memberId',
  schema: noticeState,
  example: noticeExample,
});
