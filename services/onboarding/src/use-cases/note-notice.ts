import type { DataOf, noticeSent } from '@genkan/contracts';
import type { NoticeNews, NoticeState } from '../domain/notice-news.ts';
import { type ProgressMembers, type ProgressOutcome, settleProgress } from './settle-progress.ts';

export type NoteNoticePorts = {
  members: ProgressMembers & { noteNotice(news: NoticeNews): Promise<boolean> };
};

/** What is told of a notice, and the place of the event that tells it among the others. */
type NewsOfNotice = { notice: DataOf<typeof noticeSent>; state: NoticeState; sequence: string };

/** Where the newest notice of each kind stands. */
export async function noteNotice(
  { members }: NoteNoticePorts,
  { notice, state, sequence }: NewsOfNotice,
): Promise<ProgressOutcome> {
  const { memberId, noticeId, kind: purpose } = notice;
  const news = { memberId, purpose, noticeId, state, at: new Date(notice.at), sequence };
  return settleProgress(members, memberId, await members.noteNotice(news));
}
