import { Secret } from '@genkan/kernel';
import { fakeClock } from '@genkan/testkit';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { TransmissionResult } from '../domain/channel.ts';
import type { Mail } from '../domain/mail.ts';
import { scheduleNotice } from '../domain/schedule-notice.ts';
import { credentialOrder } from '../testing/orders.ts';
import { parseMail } from '../testing/parse-mail.ts';
import { readySlip } from '../testing/post-office.ts';
import { openSmtpSink, type SmtpBehaviour } from '../testing/smtp-sink.ts';
import { createSmtpChannel } from './smtp-channel.ts';
import { readSmtpUri } from './smtp-server-options.ts';

const mail: Mail = {
  noticeId: '1b4e28ba-2fa1-51d2-883f-0016d3cca427',
  to: 'hanako@example.jp',
  locale: 'ja',
  subject: '【サンプル健康保険組合】仮ユーザIDと仮パスワードのお知らせ',
  text: '髙﨑 𠮷子 様\n\n仮パスワード　7KQM 3XTP WH4R 9BDF\n.\n',
  html: '<p>髙﨑 𠮷子 様</p>\n',
};
const from = {
  ja: { name: 'サンプル健康保険組合', address: 'no-reply@kenpo.example.jp' },
  en: { name: 'Sample Health Insurance Society', address: 'no-reply@kenpo.example.jp' },
};

/** Long for a server that answers, however busy the machine; short for one that hangs, which is waited out. */
const PATIENT_MS = 10_000;
const SHORT_MS = 1_000;

function channelTo(port: number, { login = '', patienceMs = PATIENT_MS, change = {} as Partial<Mail> } = {}) {
  return createSmtpChannel({
    server: readSmtpUri(new Secret(`smtp://${login}127.0.0.1:${port}`)),
    from,
    times: { connectMs: patienceMs, transmitMs: patienceMs },
    clock: fakeClock('2026-04-01T00:00:00Z'),
    compose: () => ({ ...mail, ...change }),
  });
}

let closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers) await close();
  closers = [];
});

async function send(behaviour: SmtpBehaviour, change: Partial<Mail> = {}) {
  const sink = await openSmtpSink(behaviour);
  closers.push(sink.close);
  const patienceMs = behaviour.startsWith('hang') ? SHORT_MS : PATIENT_MS;
  const channel = channelTo(sink.port, { patienceMs, change });
  const opened = await channel.connect();
  if (opened.status !== 'connected') return { ...sink, result: opened };
  const letter = await channel.compose(scheduleNotice(credentialOrder(), new Date()), readySlip);
  const result: TransmissionResult = await channel.transmit(opened.connection, letter);
  channel.close(opened.connection);
  return { ...sink, result };
}

describe('sending a mail', () => {
  test('accepted: it arrives as it was written', async () => {
    const { received, result } = await send('accept');
    expect(result).toEqual({ status: 'accepted' });
    expect(received).toHaveLength(1);
    const parsed = await parseMail(received[0] ?? '');
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from).toEqual([from.ja]);
    expect(parsed.to).toMatchObject([{ address: mail.to }]);
    expect(parsed.text).toBe(mail.text);
    expect(parsed.html).toBe(mail.html);
    expect(parsed.messageId).toBe(`<${mail.noticeId}@kenpo.example.jp>`);
    expect(parsed.date).toBe('2026-04-01T00:00:00.000Z');
    expect(parsed.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
  });

  test('an English mail comes under the English name, from the same address', async () => {
    const { received } = await send('accept', { locale: 'en' });
    expect((await parseMail(received[0] ?? '')).from).toEqual([from.en]);
  });

  test('on the wire it is plain ASCII in short lines', async () => {
    const { received } = await send('accept');
    expect(received[0]).toMatch(/^[\t\r\n\x20-\x7e]+$/);
    expect(Math.max(...(received[0] ?? '').split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test.each([
    ['4xx-at-recipient', { status: 'refused-for-now', reason: 'smtp-4xx' }],
    ['4xx-after-data', { status: 'refused-for-now', reason: 'smtp-4xx' }],
    ['5xx-at-recipient', { status: 'refused', reason: 'smtp-5xx' }],
    ['5xx-after-data', { status: 'refused', reason: 'smtp-5xx' }],
    ['policy-at-recipient', { status: 'refused-for-now', reason: 'smtp-policy' }],
    ['policy-after-data', { status: 'refused-for-now', reason: 'smtp-policy' }],
    ['login-wanted-at-recipient', { status: 'refused-for-now', reason: 'smtp-login-refused' }],
    ['5xx-at-sender', { status: 'refused-for-now', reason: 'smtp-sender-refused' }],
    ['busy', { status: 'unreachable', reason: 'smtp-busy' }],
    ['cut-at-recipient', { status: 'refused-for-now', reason: 'cut-before-data' }],
    ['hang-at-recipient', { status: 'refused-for-now', reason: 'cut-before-data' }],
    ['hang-after-data', { status: 'unknown', reason: 'cut-after-data' }],
  ] as const)('%s: %j, and nothing is kept', async (behaviour, expected) => {
    const { received, result } = await send(behaviour);
    expect(result).toEqual(expected);
    expect(received).toEqual([]);
  });

  test.each([
    ['552 5.2.2 ', 'smtp-mailbox-full'],
    ['550 5.2.2 ', 'smtp-mailbox-full'],
    ['552 ', 'smtp-mailbox-full'],
    ['550 5.4.5 ', 'smtp-routing'],
    ['554 5.4.14 ', 'smtp-routing'],
    ['550 5.3.2 ', 'smtp-system'],
    ['554 5.3.0 ', 'smtp-system'],
    ['550 5.7.26 ', 'smtp-policy'],
    ['550 5.1.8 ', 'smtp-sender-refused'],
  ] as const)('8.20: %s is not about the address and is tried again (%s)', async (behaviour, reason) => {
    expect((await send(behaviour)).result).toEqual({ status: 'refused-for-now', reason });
  });

  test.each(['550 5.1.1 ', '550 5.2.1 ', '552 5.3.4 ', '550 5.1.10 ', '550 5.2.22 ', '554 '] as const)(
    '8.20: %s stays so: given up',
    async (behaviour) => {
      expect((await send(behaviour)).result).toEqual({ status: 'refused', reason: 'smtp-5xx' });
    },
  );

  test('8.20: an address with dots that no dot-atom has goes out in quotes, in the envelope and in To', async () => {
    const { received, recipients, result } = await send('accept', { to: 'abc..def.@docomo.ne.jp' });
    expect(result).toEqual({ status: 'accepted' });
    expect(recipients).toEqual(['"abc..def."@docomo.ne.jp']);
    expect(received[0]).toContain('To: <"abc..def."@docomo.ne.jp>');
  });

  test('cut after the whole text was taken: nobody can know', async () => {
    const { received, result } = await send('cut-after-data');
    expect(result).toEqual({ status: 'unknown', reason: 'cut-after-data' });
    expect(received).toHaveLength(1);
  });

  test.each(['two\r\nRCPT TO:<other@example.jp>@example.jp', '<>', ''])(
    'an address that is none (%j) is refused before anything is sent',
    async (to) => {
      const { received, result } = await send('accept', { to });
      expect(result).toEqual({ status: 'refused', reason: 'address-unusable' });
      expect(received).toEqual([]);
    },
  );

  test('a subject cannot smuggle in a header', async () => {
    const { received } = await send('accept', { subject: 'a\r\nBcc: other@example.jp' });
    expect((await parseMail(received[0] ?? '')).headers).not.toHaveProperty('bcc');
  });
});

describe('connecting', () => {
  test('refused: unreachable', async () => {
    const sink = await openSmtpSink('accept');
    await sink.close();
    expect(await channelTo(sink.port).connect()).toEqual({
      status: 'unreachable',
      reason: 'smtp-unreachable',
    });
  });

  test('a login that the server does not offer is not skipped', async () => {
    const sink = await openSmtpSink('accept');
    closers.push(sink.close);
    const opened = await channelTo(sink.port, { login: 'user:pass%20word@' }).connect();
    expect(opened).toEqual({ status: 'unreachable', reason: 'smtp-login-refused' });
  });
});

describe('reading SMTP_URI', () => {
  test.each([
    [
      'smtp://mail.example',
      { host: 'mail.example', port: 587, secure: false, requireTLS: false, login: null },
    ],
    ['smtps://mail.example', { port: 465, secure: true }],
    ['smtp://[::1]:2525?requireTLS=true', { host: '::1', port: 2525, requireTLS: true }],
    ['smtps://a%40b:c%2Fd@mail.example:4650', { port: 4650, login: { user: 'a@b', password: 'c/d' } }],
  ])('%s', (uri, expected) => {
    expect(readSmtpUri(new Secret(uri))).toMatchObject(expected);
  });
});
