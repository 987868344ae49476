import type { DataOf, noticeSent } from '@genkan/contracts';
import type { NoticeNews, NoticeState } from '../domain/notice-news.ts';
import { type ProgressMembers, type ProgressOutcome, settleProgress } from './settle-progress.ts';

export type NoteNoticePorts = {
  members: ProgressMembers & { noteNotice(news: NoticeNews): Promise<boolean> };
};

/** Where the newest notice of each kind stands. */
export function createNoteNotice({ members }: NoteNoticePorts) {
  return async (
    notice: DataOf<typeof noticeSent>,
    state: NoticeState,
    event: { sequence: string },
  ): Promise<ProgressOutcome> => {
    const { memberId, noticeId, kind: purpose } = notice;
    const news = { memberId, purpose, noticeId, state, at: new Date(notice.at), sequence: event.sequence };
    return settleProgress(members, memberId, await members.noteNotice(news));
  };
}
