import { type DataOf, deviceEnrolled, type Envelope, noticeOrdered } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { type Subscription, subscribe, Unacceptable } from '@genkan/messaging';
import { injectTraceparent } from '@genkan/platform';
import type { NoticeOrder } from '../domain/schedule-notice.ts';
import { type AcceptNoticePorts, acceptNotice } from '../use-cases/accept-notice.ts';

type Needs = { ports: AcceptNoticePorts; society: string };
/** The schema admits these alone; its type does not say so. */
type DeviceKind = NonNullable<NoticeOrder['device']>['kind'];

/** A warning that comes a week late only frightens. */
const SECURITY_NOTICE_DAYS = 7;

/** Event → use case. */
export function notificationSubscriptions({ ports, society }: Needs): Subscription[] {
  const accept = async (envelope: Envelope, order: NoticeOrder) => {
    if (envelope.society !== society) throw new Unacceptable('other-society');
    const traceparent = injectTraceparent();
    await acceptNotice(ports, traceparent === undefined ? order : { ...order, traceparent });
  };
  return [
    subscribe(noticeOrdered, 'accept-notice', (data, envelope) => accept(envelope, orderedNotice(data))),
    subscribe(deviceEnrolled, 'accept-notice', (data, envelope) =>
      accept(envelope, deviceNotice(data, envelope)),
    ),
  ];
}

function orderedNotice(data: DataOf<typeof noticeOrdered>): NoticeOrder {
  const { noticeId: id, memberId, accountId, credentialNo, rule, validDays } = data;
  return {
    id,
    memberId,
    accountId,
    kind: 'temporary-credential',
    credentialNo,
    rule,
    validDays,
    device: null,
    notBefore: new Date(data.notBefore),
  };
}

/** Security notices are decided by no rule: whoever gets a new device is told. */
function deviceNotice(data: DataOf<typeof deviceEnrolled>, envelope: Envelope): NoticeOrder {
  const enrolledAt = new Date(data.enrolledAt);
  return {
    id: deriveId('device-enrolled', envelope.id),
    memberId: data.memberId,
    accountId: data.accountId,
    kind: 'device-enrolled',
    credentialNo: null,
    rule: null,
    validDays: SECURITY_NOTICE_DAYS,
    device: { kind: data.kind as DeviceKind, enrolledAt },
    notBefore: enrolledAt,
  };
}
