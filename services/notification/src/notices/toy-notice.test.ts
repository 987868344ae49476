import { type Envelope, type Locale, NOTICE_KINDS } from '@genkan/contracts';
import { createLog, loadSettings } from '@genkan/platform';
import { fakeClock, memoryDocuments } from '@genkan/testkit';
import { afterEach, describe, expect, test } from '@jest/globals';
import { notificationSettings } from '../config.ts';
import { notificationSubscriptions } from '../events/subscriptions.ts';
import { noticeDocuments } from '../stores/notice-document.ts';
import { environment } from '../testing/environment.ts';
import { parseMail } from '../testing/parse-mail.ts';
import { openSmtpSink } from '../testing/smtp-sink.ts';
import { bellRung, type ToyNotice, type ToyWords, toyNotice } from '../testing/toy-notice.ts';
import { deliverNotice } from '../use-cases/deliver-notice.ts';
import { assembleDelivery } from '../wiring.ts';
import { NOTICES } from './index.ts';

const society = 'sample-kenpo';
const NOW = '2026-04-01T00:21:00Z';

const envelope: Envelope = {
  ...{ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', type: bellRung.type, source: 'mfa', time: NOW },
  ...{ subject: bellRung.example.accountId, sequence: '1-1', society },
};

let sink: Awaited<ReturnType<typeof openSmtpSink>>;

/** The house as it is wired, on a store in memory, with one more line in the list of kinds. */
async function openHouse(locale: Locale) {
  sink = await openSmtpSink('accept');
  const clock = fakeClock(NOW);
  const log = createLog({ SERVICE_NAME: 'notification', LOG_LEVEL: 'silent' });
  const settings = loadSettings(notificationSettings, {
    ...environment,
    SMTP_URI: `smtp://127.0.0.1:${sink.port}`,
  });
  const identity = {
    handOutCredential: async () => ({ status: 'superseded' as const }),
    readContact: async () => {
      return { status: 'ready' as const, email: 'hanako@example.jp', name: '見本 花子', locale };
    },
  };
  const kinds = [...NOTICES, toyNotice];
  const parts = { kinds, documents: memoryDocuments(noticeDocuments), identity };
  const { notices, deliveryPorts } = assembleDelivery(settings, { clock, log }, parts);
  const ports = { notices, clock, wake: () => undefined };
  const subscriptions = notificationSubscriptions({ ports, kinds, society });
  return {
    hear: async (type: string, data: unknown) => {
      const heard = subscriptions.filter((subscription) => subscription.type === type);
      for (const { handle } of heard) await handle(data, envelope);
    },
    deliverDue: async () => {
      const due = await notices.findDue(clock.now(), 10);
      return Promise.all(due.map((notice) => deliverNotice(deliveryPorts, notice)));
    },
  };
}

describe('a kind of notice that comes by one file and one line in the list', () => {
  afterEach(() => sink.close());

  test.each([
    ['ja', '呼び鈴のお知らせ', '見本 花子 様\n302号室の呼び鈴が鳴りました。\n2026年4月1日（水）9時20分\n'],
    [
      'en',
      'The bell',
      'Dear 見本 花子,\nThe bell of room 302 rang.\nWednesday, 1 April 2026, 09:20 (Japan time)\n',
    ],
  ] as const)('from its fact to one mail, however often it is told (%s)', async (locale, subject, text) => {
    const house = await openHouse(locale);
    await house.hear(bellRung.type, bellRung.example);
    await house.hear(bellRung.type, bellRung.example);
    expect(await house.deliverDue()).toEqual(['sent']);
    expect(sink.received).toHaveLength(1);
    const mail = await parseMail(sink.received[0] ?? '');
    expect(mail).toMatchObject({ subject, text, to: [{ address: 'hanako@example.jp' }] });
  });
});

test('every kind that the contract names can be told, and no other', () => {
  expect(NOTICES.map(({ kind }) => kind).sort()).toEqual([...NOTICE_KINDS].sort());
});

/** Judged by the compiler: each is `false`, or this file does not compile. */
type Compiles<Kind> = Kind extends ToyNotice ? true : false;
const whole: Compiles<typeof toyNotice> = true;
const lacking: readonly false[] = [
  false satisfies Compiles<Omit<ToyNotice, 'words'> & { words: { ja: ToyWords } }>,
  false satisfies Compiles<Omit<ToyNotice, 'words'> & { words: { en: ToyWords } }>,
  false satisfies Compiles<Omit<ToyNotice, 'words'> & { words: Record<Locale, Omit<ToyWords, 'rung'>> }>,
  false satisfies Compiles<Omit<ToyNotice, 'writeMail'>>,
  false satisfies Compiles<Omit<ToyNotice, 'askSlip'>>,
];

test('a kind without its words in one language, a sentence or a verb does not compile', () => {
  expect(whole).toBe(true);
  expect(lacking).not.toContain(true);
});
