/**
 * News of a member's notice, as the facts of notification tell it. Latest wins: `sequence` is compared within
 * `kind`, which is one word without dots, among notices too: a newer one was made later, hence is greater.
 */
export type NoticeNews = {
  memberId: string;
  /** What is told; also of a kind that this process has never heard of. */
  kind: string;
  noticeId: string;
  /** As notification calls it: `sent`, `deferred`, … */
  state: string;
  /** Why, in a word of notification's; null where nothing went wrong. */
  reason: string | null;
  /** Of a notice about a credential: its number. */
  credentialNo: number | null;
  at: Date;
  sequence: string;
};

/** Where the newest notice of a kind stands. */
export type NoticeNow = Pick<NoticeNews, 'noticeId' | 'state' | 'at'> &
  Partial<Pick<NoticeNews, 'reason' | 'credentialNo'>>;
