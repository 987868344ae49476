/** The state of a notice, as the facts of notification call it. */
export type NoticeState = 'sent' | 'deferred' | 'in-doubt' | 'given-up' | 'blocked';

/** News of a member's notice. Latest wins: `sequence` is compared within `purpose`, one word without dots. */
export type NoticeNews = {
  memberId: string;
  purpose: string;
  noticeId: string;
  state: NoticeState;
  at: Date;
  sequence: string;
};
