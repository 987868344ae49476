import { noticeChanged } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { createFact, type Fact } from '@genkan/messaging';
import type { Notice, NoticeState } from '../domain/notice.ts';
import type { Transition } from '../domain/transitions.ts';

/** The states that others are told of. */
const TOLD: readonly NoticeState[] = ['sent', 'deferred', 'in-doubt', 'given-up', 'blocked'];

/** The fact of a transition, if it has one. The id is derived: one fence comes to one state once. */
export function noticeFacts(notice: Notice, { to, attempts, reason }: Transition, at: Date): Fact[] {
  if (!TOLD.includes(to)) return [];
  const { id: noticeId, memberId, accountId, kind, channel, content } = notice;
  const credentialNo = numberOf(content);
  const place = { noticeId, memberId, accountId, kind, channel, credentialNo };
  const data = { ...place, state: to, attempts, at: at.toISOString(), reason };
  const id = deriveId(noticeChanged.type, noticeId, String(notice.fence), to);
  return [createFact(noticeChanged, { data, id })];
}

/** Of a kind that only a newer process knows it may be anything: then it is not ours to tell. */
function numberOf({ credentialNo }: Notice['content']): number | null {
  return Number.isSafeInteger(credentialNo) && Number(credentialNo) > 0 ? Number(credentialNo) : null;
}
