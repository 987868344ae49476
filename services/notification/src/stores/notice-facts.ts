import { noticeBlocked, noticeDeferred, noticeGivenUp, noticeInDoubt, noticeSent } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { createFact, type Fact } from '@genkan/messaging';
import type { Notice, NoticeState } from '../domain/notice.ts';
import type { Transition } from '../domain/transitions.ts';

/** The states that others are told of. */
const EVENTS: { readonly [State in NoticeState]?: typeof noticeSent } = {
  sent: noticeSent,
  deferred: noticeDeferred,
  'in-doubt': noticeInDoubt,
  'given-up': noticeGivenUp,
  blocked: noticeBlocked,
};

/** The fact of a transition, if it has one. The id is derived: one fence comes to one state once. */
export function noticeFacts(notice: Notice, { to, attempts, reason }: Transition, at: Date): Fact[] {
  const event = EVENTS[to];
  if (!event) return [];
  const { id: noticeId, memberId, accountId, kind, channel, credentialNo } = notice;
  const data = {
    noticeId,
    memberId,
    accountId,
    kind,
    channel,
    credentialNo,
    attempts,
    at: at.toISOString(),
    reason,
  };
  return [createFact(event, { data, id: deriveId(event.type, noticeId, String(notice.fence)) })];
}
