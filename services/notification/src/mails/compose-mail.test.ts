import { Secret } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { scheduleNotice } from '../domain/schedule-notice.ts';
import type { Addressee } from '../domain/slip.ts';
import { NOTICES } from '../notices/index.ts';
import { credentialOrder, deviceOrder, passwordOrder } from '../testing/orders.ts';
import { createComposeMail } from './compose-mail.ts';

const society = {
  name: 'サンプル健康保険組合',
  portalName: 'けんぽ玄関',
  tel: '0120-000-000',
  hours: '平日 9:00〜17:00',
};
const composeMail = createComposeMail({
  kinds: NOTICES,
  societies: { ja: society, en: { ...society, hours: 'Weekdays 9:00–17:00' } },
  portalUrl: 'https://portal.example.jp',
});
const now = new Date('2026-04-01T00:20:00Z');
const to: Addressee = { email: 'hanako@example.jp', name: '見本 花子', locale: 'ja' };
const credential = {
  userId: 'kg7m4821',
  password: new Secret('7KQM3XTPWH4R9BDF'),
  expiresAt: new Date('2026-12-06T14:59:59.999Z'),
};

function credentialMail(change: Partial<Addressee> = {}) {
  const notice = scheduleNotice(credentialOrder(), now);
  return composeMail(notice, { status: 'ready', to: { ...to, ...change }, enclosed: credential });
}

function deviceMail(change: Partial<Addressee> = {}, factor = 'otp') {
  const notice = scheduleNotice(deviceOrder({ content: { factor, enrolledAt: now } }), now);
  return composeMail(notice, { status: 'ready', to: { ...to, ...change }, enclosed: null });
}

describe('the mail with the temporary credential', () => {
  test('says in both forms who, what and until when', () => {
    const mail = credentialMail();
    expect(mail.subject).toBe('【サンプル健康保険組合】仮ユーザIDと仮パスワードのお知らせ');
    expect(mail.to).toBe('hanako@example.jp');
    expect(mail.text).toContain('見本 花子 様\n');
    expect(mail.text).toContain(
      '  仮ユーザID　　kg7m4821\n  仮パスワード　7KQM 3XTP WH4R 9BDF\n  有効期限　　　2026年12月6日（日）23時59分\n',
    );
    for (const part of [
      '見本 花子 様',
      '>kg7m4821<',
      '7KQM&nbsp;3XTP&nbsp;WH4R&nbsp;9BDF',
      '2026年12月6日（日）23時59分',
    ]) {
      expect(mail.html).toContain(part);
    }
  });

  test('leads to the portal and to the help desk', () => {
    const { html, text } = credentialMail();
    expect(html).toContain('<a href="https://portal.example.jp/"');
    expect(html).toContain('<a href="tel:0120000000"');
    expect(text).toContain('▼ ログイン画面\nhttps://portal.example.jp/\n');
    expect(text).toContain('電話　0120-000-000\nサンプル健康保険組合 ヘルプデスク\n平日 9:00〜17:00\n');
  });

  test('in English leads to English pages, the printed address too', () => {
    const { html, text } = credentialMail({ locale: 'en' });
    expect(html.match(/https:[^"<]*/g)).toEqual(Array(3).fill('https://portal.example.jp/?lang=en'));
    expect(text).toContain('\nhttps://portal.example.jp/?lang=en\n');
    expect(credentialMail().html).not.toContain('lang=en"');
  });

  test('keeps the password out of what an inbox shows before it is opened', () => {
    const { subject, html } = credentialMail();
    const preheader = /display:none[^>]*>([^<]*)</.exec(html)?.[1];
    expect(`${subject}${preheader}`).not.toMatch(/7KQM|kg7m4821/);
    expect(preheader).toBe(
      '2026年12月6日（日）までに、はじめてのログインをお願いします。5分ほどで終わります。',
    );
  });

  test('loads nothing from anywhere', () => {
    expect(credentialMail().html).not.toMatch(/<img|<script|<link|url\(|@import|src=/i);
  });

  test('shows a name as it is, whatever it holds', () => {
    const { html, text } = credentialMail({ name: '<b>A & "B"</b>' });
    expect(html).toContain('&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt; 様');
    expect(html).not.toContain('<b>');
    expect(text).toContain('<b>A & "B"</b> 様');
  });

  test('in English for those who read English', () => {
    const { subject, text, html } = credentialMail({ locale: 'en', name: 'Hanako Mihon' });
    expect(subject).toBe('[サンプル健康保険組合] Your temporary user ID and password');
    expect(html).toContain('<html lang="en">');
    expect(text).toContain('Dear Hanako Mihon,');
    expect(text).toContain('  Valid until         Sunday, 6 December 2026, 23:59 (Japan time)\n');
    expect(text.replaceAll(/サンプル健康保険組合|けんぽ玄関|平日|〜/g, '')).not.toMatch(
      /[\u3040-\u30ff\u4e00-\u9fff]/,
    );
  });
});

describe('the mail about a new device', () => {
  test('says what was registered and when, and what to do if it was somebody else', () => {
    const { subject, text, html } = deviceMail();
    expect(subject).toBe('【サンプル健康保険組合】多要素認証の登録のお知らせ');
    for (const form of [text, html]) {
      expect(form).toContain('ワンタイムパスワード（認証アプリ）');
      expect(form).toContain('2026年4月1日（水）9時20分');
      expect(form).toContain('お心当たりがない場合');
    }
  });

  test.each([
    ['ja', 'その他の認証方法', '認証方法　その他の認証方法'],
    ['en', 'Another method', 'Method         Another method'],
  ] as const)('of a kind that is newer than this process, in plain words (%s)', (locale, words, line) => {
    const { text, html } = deviceMail({ locale }, 'retina');
    expect(html).toContain(`>${words}<`);
    expect(text).toContain(`  ${line}\n`);
    expect(`${text}${html}`).not.toMatch(/undefined|retina/);
  });

  test('in English', () => {
    expect(deviceMail({ locale: 'en' }).text).toContain('Wednesday, 1 April 2026, 09:20 (Japan time)');
  });
});

describe('8.9: the mail about a password that was turned off in part', () => {
  const passwordMail = (change: Partial<Addressee> = {}) => {
    const notice = scheduleNotice(passwordOrder({ content: { disabledAt: now } }), now);
    return composeMail(notice, { status: 'ready', to: { ...to, ...change }, enclosed: null });
  };

  test('says what happened and when, what still works, and whom to call', () => {
    const { subject, text, html } = passwordMail();
    expect(subject).toBe('【サンプル健康保険組合】パスワードの利用を一部停止しました');
    for (const form of [text, html]) {
      expect(form).toContain('2026年4月1日（水）9時20分');
      expect(form).toContain('いつものブラウザからログインできます');
      expect(form).toContain('ヘルプデスクへお電話ください。');
    }
  });

  test('in English', () => {
    const { subject, text } = passwordMail({ locale: 'en' });
    expect(subject).toBe('[サンプル健康保険組合] Your password was turned off in part');
    expect(text).toContain('Wednesday, 1 April 2026, 09:20 (Japan time)');
    expect(text).toContain('Your own browsers still work');
  });
});
