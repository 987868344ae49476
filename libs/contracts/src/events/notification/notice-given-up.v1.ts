import { defineEvent } from '../../define-event.ts';
import { noticeExample, noticeState } from './notice-state.ts';

/** The notice will not be sent: refused for good, or its validity is over. */
export const noticeGivenUp = defineEvent({
  type: 'notification.notice-given-up.v1',
  topic: 'notification.notices.v1',
  subject: 'memberId',
  schema: noticeState,
  example: { ...noticeExample, reason: 'smtp-5xx' },
});
