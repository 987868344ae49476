import { setTimeout as delay } from 'node:timers/promises';
import { noticeRoutes, PROBLEMS } from '@genkan/contracts';
import { hearFacts, parkedDocuments, tellFacts } from '@genkan/messaging';
import {
  connectMongo,
  createClient,
  createInternalApp,
  createSigner,
  createVerifier,
  type Documents,
  isOutage,
  type Kit,
  societiesOf,
  type Wired,
} from '@genkan/platform';
import { openChannels } from './channels/index.ts';
import { readSmtpUri } from './channels/smtp-server-options.ts';
import { createSlipClient } from './clients/slip-client.ts';
import type { NotificationSettings } from './config.ts';
import { type Notice, REQUEUEABLE } from './domain/notice.ts';
import { createDeliveryLoop } from './events/delivery-loop.ts';
import { notificationSubscriptions } from './events/subscriptions.ts';
import { notificationHandlers } from './http/routes.ts';
import { createComposeMail } from './mails/compose-mail.ts';
import { NOTICES } from './notices/index.ts';
import type { AnyNoticeKind, SlipDesk } from './notices/notice-kind.ts';
import { type NoticeDocument, noticeDocuments } from './stores/notice-document.ts';
import { createNoticeStore } from './stores/notice-store.ts';
import { deliverNotice } from './use-cases/deliver-notice.ts';
import { recoverLeases } from './use-cases/recover-leases.ts';

/** What is made of what. */
export function wireNotification(settings: NotificationSettings, kit: Kit): Wired {
  const { clock, log, metrics } = kit;
  const mongo = connectMongo({ ...kit, uri: settings.MONGODB_URI.reveal() });
  const documents = mongo.documents(noticeDocuments);
  const parked = mongo.documents(parkedDocuments);
  const facts = tellFacts({ settings, kit, aggregates: [documents] });

  const identity = callIdentity(settings, kit);
  const parts = { kinds: NOTICES, documents, identity };
  const { notices, deliveryPorts } = assembleDelivery(settings, kit, parts);
  const delivery = createDeliveryLoop({
    findDue: notices.findDue,
    deliver: (notice) => deliverNotice(deliveryPorts, notice),
    recoverLeases: () => recoverLeases(deliveryPorts),
    concurrency: settings.DELIVERY_CONCURRENCY,
    clock,
    log,
    metrics,
  });
  metrics.readGauge(
    {
      name: 'genkan_notices_held',
      help: 'Notices that are not sent by themselves, by where they stand.',
      labels: ['state'],
    },
    () =>
      Promise.all(
        REQUEUEABLE.map(async (state) => ({ value: await documents.count({ state }), labels: { state } })),
      ),
  );
  const ports = { notices, clock, wake: delivery.wake };
  const subscriptions = notificationSubscriptions({ ports, kinds: NOTICES, society: settings.SOCIETY });
  const { consumer, handlers } = hearFacts({ settings, kit, bus: facts.bus, subscriptions, parked });

  const http = createInternalApp({
    ...kit,
    handlers: [...notificationHandlers(ports), ...handlers],
    verifier: createVerifier(settings, clock),
    problems: PROBLEMS,
  });
  return { http, parts: [mongo.part, mongo.indexes, ...facts.parts, delivery, consumer] };
}

type Parts = {
  /** Every kind that this process can tell. */
  kinds: readonly AnyNoticeKind[];
  documents: Documents<NoticeDocument>;
  identity: SlipDesk;
};

/**
 * Notices and what delivers them: the same for the service and for stories on memory. Identity and each channel
 * get a share of the lease, so that nobody outlives it unnoticed.
 */
export function assembleDelivery(
  settings: NotificationSettings,
  { clock, log }: Pick<Kit, 'clock' | 'log'>,
  { kinds, documents, identity }: Parts,
) {
  const leaseMs = leaseMsOf(settings);
  const channels = openChannels({
    mail: {
      server: readSmtpUri(settings.SMTP_URI),
      from: sendersOf(settings),
      times: { connectMs: Math.min(10_000, leaseMs / 4), transmitMs: (leaseMs * 3) / 4 },
      compose: createComposeMail({ kinds, societies: societiesOf(settings), portalUrl: settings.PORTAL_URL }),
      clock,
    },
  });
  const deliverable = { kinds: kinds.map(({ kind }) => kind), channels: Object.keys(channels) };
  const notices = createNoticeStore({ documents, society: settings.SOCIETY, clock, deliverable });
  const { readSlip } = createSlipClient(identity, kinds);
  const wait = (ms: number) => delay(ms, undefined, { ref: false });
  const noteFailure = ({ id: noticeId }: Notice, error: unknown) =>
    log.error({ noticeId, err: error }, 'a fault of ours kept a notice from being sent; it is tried again');
  const times = { leaseMs, firstRetryMs: settings.FIRST_RETRY_SECONDS * 1000 };
  const deliveryPorts = { notices, readSlip, channels, clock, wait, isOutage, noteFailure, times };
  return { notices, deliveryPorts };
}

function callIdentity(settings: NotificationSettings, kit: Kit): SlipDesk {
  const identity = createClient(noticeRoutes, {
    service: 'identity',
    urls: settings.IDENTITY_URLS,
    signer: createSigner(settings, kit),
    society: settings.SOCIETY,
    problems: PROBLEMS,
    timeoutMs: Math.min(5_000, leaseMsOf(settings) / 4),
  });
  kit.onStop(() => identity.close());
  return identity;
}

function leaseMsOf(settings: NotificationSettings): number {
  return settings.LEASE_SECONDS * 1000;
}

/** English mails come under the society's English name, if it has one and mails come under a name at all. */
function sendersOf({ MAIL_FROM: ja, SOCIETY_NAME_EN }: NotificationSettings) {
  return { ja, en: ja.name === '' ? ja : { ...ja, name: SOCIETY_NAME_EN ?? ja.name } };
}
