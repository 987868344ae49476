import type { DataOf, noticeChanged } from '@genkan/contracts';
import type { NoticeNews } from '../domain/notice-news.ts';
import { type ProgressMembers, type ProgressOutcome, settleProgress } from './settle-progress.ts';

export type NoteNoticePorts = {
  members: ProgressMembers & { noteNotice(news: NoticeNews): Promise<boolean> };
};

/** Where the newest notice of each kind stands. @param event its place among the facts of notices. */
export async function noteNotice(
  { members }: NoteNoticePorts,
  notice: DataOf<typeof noticeChanged>,
  { sequence }: { sequence: string },
): Promise<ProgressOutcome> {
  const { memberId, kind, noticeId, state, reason, credentialNo } = notice;
  const news = { memberId, kind, noticeId, state, reason, credentialNo, at: new Date(notice.at), sequence };
  return settleProgress(members, memberId, await members.noteNotice(news));
}
