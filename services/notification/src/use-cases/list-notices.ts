import type { InputOf, notificationRoutes, OutputOf } from '@genkan/contracts';
import type { Notice } from '../domain/notice.ts';

type Answer = OutputOf<(typeof notificationRoutes)['listNotices']>;
type Question = InputOf<(typeof notificationRoutes)['listNotices']>;

export type ListNoticesPorts = { notices: { list(query: Question): Promise<Notice[]> } };

/** Where notices stand, the latest change first. What leaves is listed here: no address is kept to leave. */
export async function listNotices({ notices }: ListNoticesPorts, query: Question): Promise<Answer> {
  const found = await notices.list(query);
  return { notices: found.map(toAnswer) };
}

function toAnswer(notice: Notice): Answer['notices'][number] {
  const { id, memberId, accountId, kind, channel, state, attempts } = notice;
  return {
    id,
    memberId,
    accountId,
    kind,
    channel,
    state,
    attempts,
    notBefore: notice.notBefore.toISOString(),
    nextAt: notice.nextAt?.toISOString() ?? null,
    history: notice.history.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
  };
}
