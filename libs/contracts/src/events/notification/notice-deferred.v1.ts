import { defineEvent } from '../../define-event.ts';
import { noticeExample, noticeState } from './notice-state.ts';

/** The mail server refused for now, or one of our own services failed; the notice is tried again. */
export const noticeDeferred = defineEvent({
  type: 'notification.notice-deferred.v1',
  topic: 'notification.notices.v1',
  subject: 'memberId',
  schema: noticeState,
  example: { ...noticeExample, reason: 'smtp-4xx' },
});
