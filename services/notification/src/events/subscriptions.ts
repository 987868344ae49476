import { type DataOf, type Envelope, noticeOrdered } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { ofSociety, type Subscription, subscribe, Unacceptable } from '@genkan/messaging';
import { injectTraceparent } from '@genkan/platform';
import type { NoticeOrder } from '../domain/schedule-notice.ts';
import type { AnyNoticeKind } from '../notices/notice-kind.ts';
import { type AcceptNoticePorts, acceptNotice } from '../use-cases/accept-notice.ts';

type Needs = { ports: AcceptNoticePorts; kinds: readonly AnyNoticeKind[]; society: string };

/** Event → use case: what onboarding's rules order, of whatever kind, and the fact of each security notice. */
export function notificationSubscriptions({ ports, kinds, society }: Needs): Subscription[] {
  const accept = async (order: NoticeOrder) => {
    const kind = kinds.find((candidate) => candidate.kind === order.kind);
    if (kind && !kind.content.safeParse(order.content).success) throw new Unacceptable('order-incomplete');
    const traceparent = injectTraceparent();
    await acceptNotice(ports, traceparent === undefined ? order : { ...order, traceparent });
  };
  return ofSociety(society, [
    subscribe(noticeOrdered, 'accept-notice', (data) => accept(orderedNotice(data))),
    ...kinds.flatMap(({ kind, security }) =>
      security
        ? subscribe(security.event, 'accept-notice', (data, envelope) =>
            accept(securityNotice({ kind, security, data }, envelope)),
          )
        : [],
    ),
  ]);
}

/** Of a kind or a channel that is newer than this process as well: it is kept for processes that know it. */
function orderedNotice(data: DataOf<typeof noticeOrdered>): NoticeOrder {
  const { noticeId: id, memberId, accountId, kind, purpose, channel, credentialNo, rule, validDays } = data;
  const content = credentialNo === null ? {} : { credentialNo };
  const notBefore = new Date(data.notBefore);
  return { id, memberId, accountId, kind, purpose, channel, content, rule, validDays, notBefore };
}

type Security = { kind: string; security: NonNullable<AnyNoticeKind['security']>; data: unknown };

/** One fact is one notice, however often it is told. */
function securityNotice({ kind, security, data }: Security, envelope: Envelope): NoticeOrder {
  const { at: notBefore, ...told } = security.read(data);
  return { id: deriveId(kind, envelope.id), kind, rule: null, notBefore, ...security.rule, ...told };
}
