import { Secret } from '@genkan/kernel';
import { isOutage } from '@genkan/platform';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import type { Channel, TransmissionResult, UnreachableReason } from '../domain/channel.ts';
import type { Mail } from '../domain/mail.ts';
import type { Notice } from '../domain/notice.ts';
import { type NoticeOrder, scheduleNotice } from '../domain/schedule-notice.ts';
import type { ReadySlip, Slip } from '../domain/slip.ts';
import { NOTICES } from '../notices/index.ts';
import { noticeDocuments } from '../stores/notice-document.ts';
import { createNoticeStore } from '../stores/notice-store.ts';
import { type DeliverNoticePorts, deliverNotice } from '../use-cases/deliver-notice.ts';
import { type RecoverLeasesPorts, recoverLeases } from '../use-cases/recover-leases.ts';
import { credentialOrder, NOW } from './orders.ts';

export const LEASE_MS = 60_000;
export const FIRST_RETRY_MS = 30_000;

export const readySlip: ReadySlip = {
  status: 'ready',
  to: { email: 'hanako@example.jp', name: '山田 花子', locale: 'ja' },
  enclosed: {
    userId: 'kg7m4821',
    password: new Secret('7KQM3XTPWH4R9BDF'),
    expiresAt: new Date('2026-04-15T14:59:59.999Z'),
  },
};

const deliverable = { kinds: NOTICES.map(({ kind }) => kind), channels: ['mail'] };

/** The real use cases and the real store on documents in memory, with an identity and a mail server to steer. */
export function openPostOffice() {
  const clock = fakeClock(NOW);
  const documents = memoryDocuments(noticeDocuments);
  const notices = createNoticeStore({ documents, society: 'sample-kenpo', clock, deliverable });
  const office = {
    clock,
    documents,
    notices,
    sent: [] as Mail[],
    connections: { opened: 0, closed: 0 },
    failures: [] as unknown[],
    /** What identity answers. */
    slip: readySlip as Slip,
    /** How often identity was asked, and so may have handed something out. */
    slipsRead: 0,
    /** Runs before identity answers. */
    beforeSlip: async (): Promise<void> => undefined,
    unreachable: null as UnreachableReason | null,
    /** What the mail server answers; it keeps the mail when it accepts. */
    answer: async (): Promise<TransmissionResult> => ({ status: 'accepted' }),
    /** Runs while the message is made. */
    composing: async (): Promise<void> => undefined,
    /** Runs between the claim and the connection: where a process may fall asleep. */
    beforeConnecting: async (): Promise<void> => undefined,
    /** How the store takes the claim. */
    claiming: async (claim: () => Promise<Notice | null>, _notice: Notice): Promise<Notice | null> => claim(),
    /** How the store takes the state after; may fail before or after it has. */
    settling: async (settle: () => Promise<Notice | null>, _notice: Notice): Promise<Notice | null> =>
      settle(),
    accept: async (order: NoticeOrder = credentialOrder()): Promise<Notice> => {
      const notice = scheduleNotice(order, clock.now());
      await notices.insert(notice);
      return notice;
    },
    due: () => notices.findDue(clock.now(), 10),
    read: async (id: string = credentialOrder().id) => {
      const document = await documents.get(id);
      if (!document) throw new Error('no such notice');
      return document;
    },
    facts: async (id?: string) =>
      (await office.read(id)).outbox.map(({ type, body }) => ({ type, ...JSON.parse(body) })),
    deliver: (notice: Notice) => deliverNotice(ports, notice),
    /** Delivers whatever is due, one after the other. */
    deliverDue: async () => {
      const outcomes = [];
      for (const notice of await office.due()) outcomes.push(await deliverNotice(ports, notice));
      return outcomes;
    },
    recover: () => recoverLeases(ports),
  };
  const mail: Channel<string, Mail> = {
    async connect() {
      await office.beforeConnecting();
      if (office.unreachable) return { status: 'unreachable', reason: office.unreachable };
      office.connections.opened += 1;
      return { status: 'connected', connection: 'one' };
    },
    async compose({ id: noticeId }, { to: { email, locale } }) {
      await office.composing();
      return { noticeId, to: email, locale, subject: 'お知らせ', text: 'text', html: '<p>html</p>' };
    },
    async transmit(_connection, message) {
      const result = await office.answer();
      if (result.status === 'accepted') office.sent.push(message);
      return result;
    },
    close() {
      office.connections.closed += 1;
    },
  };
  const ports: DeliverNoticePorts & RecoverLeasesPorts = {
    notices: {
      ...notices,
      claim: (notice, leaseUntil) => office.claiming(() => notices.claim(notice, leaseUntil), notice),
      settle: (notice, settlement) => office.settling(() => notices.settle(notice, settlement), notice),
    },
    clock,
    wait: async (ms) => clock.advance(ms),
    isOutage,
    times: { leaseMs: LEASE_MS, firstRetryMs: FIRST_RETRY_MS },
    noteFailure: (_notice, error) => void office.failures.push(error),
    readSlip: async () => {
      office.slipsRead += 1;
      await office.beforeSlip();
      return office.slip;
    },
    channels: { mail },
  };
  return office;
}
