import { noticeChanged } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { createFact, type Fact } from '@genkan/messaging';
import type { Notice, NoticeState } from '../domain/notice.ts';
import type { Transition } from '../domain/transitions.ts';

/** The states that others are told of without asking. */
const TOLD: readonly NoticeState[] = ['sent', 'deferred', 'in-doubt', 'given-up', 'blocked'];

/** The fact of a transition, if it has one. */
export function noticeFacts(notice: Notice, { to, attempts, reason }: Transition, at: Date): Fact[] {
  if (!TOLD.includes(to)) return [];
  return [changedFact(notice, { state: to, attempts, reason, at })];
}

/** Where a notice stands, in whatever state, for who has not heard of it. */
export function factOfState(notice: Notice): Fact {
  const { state, attempts, at, history } = notice;
  const last = history.at(-1);
  return changedFact(notice, { state, attempts, at, reason: last?.state === state ? last.reason : null });
}

type State = Pick<Notice, 'state' | 'attempts' | 'at'> & Pick<Transition, 'reason'>;

/** The id is derived: one fence comes to one state once. */
function changedFact(notice: Notice, { state, attempts, reason, at }: State): Fact {
  const { id: noticeId, memberId, accountId, kind, channel, content } = notice;
  const credentialNo = numberOf(content);
  const place = { noticeId, memberId, accountId, kind, channel, credentialNo };
  const data = { ...place, state, attempts, at: at.toISOString(), reason };
  const id = deriveId(noticeChanged.type, noticeId, String(notice.fence), state);
  return createFact(noticeChanged, { data, id });
}

/** Of a kind that only a newer process knows it may be anything: then it is not ours to tell. */
function numberOf({ credentialNo }: Notice['content']): number | null {
  return Number.isSafeInteger(credentialNo) && Number(credentialNo) > 0 ? Number(credentialNo) : null;
}
