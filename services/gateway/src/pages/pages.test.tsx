import type { Locale } from '@genkan/contracts';
import { describe, expect, test } from '@jest/globals';
import type { VNode } from 'preact';
import { fieldErrorFor, missingFieldError, passwordMismatchError } from '../text/field-errors.ts';
import { textIn } from '../text/text.ts';
import { methodAndUserIdWords } from '../text/words/method-and-user-id.ts';
import { EnrolDonePage } from './factors/enrol-done.tsx';
import { OtpChallengePage } from './factors/otp/otp-challenge.tsx';
import { OtpEnrolPage } from './factors/otp/otp-enrol.tsx';
import { BirthDatePage } from './first-login/birth-date.tsx';
import { CredentialExpiredPage } from './first-login/credential-expired.tsx';
import { CredentialReissuedPage } from './first-login/credential-reissued.tsx';
import { EmailPage } from './first-login/email.tsx';
import { FirstLoginDonePage } from './first-login/first-login-done.tsx';
import { MethodAndUserIdPage } from './first-login/method-and-user-id.tsx';
import { NewPasswordPage } from './first-login/new-password.tsx';
import { TermsPage, TermsReadingPage } from './first-login/terms.tsx';
import type { Frame } from './frame.ts';
import { HelpPage } from './help/help.tsx';
import { NotFoundPage } from './help/not-found.tsx';
import { ProblemPage } from './help/problem.tsx';
import { HomePage } from './portal/home.tsx';
import { renderPage } from './render-page.ts';
import { CredentialVoidPage } from './sign-in/credential-void.tsx';
import { LockedPage } from './sign-in/locked.tsx';
import { SignInPage } from './sign-in/sign-in.tsx';
import { TimeoutPage } from './sign-in/timeout.tsx';

const form = { action: '/here', csrf: 'csrf-token', nonce: 'form-nonce', rev: 3 };
const society = {
  name: 'サンプル健康保険組合',
  portalName: 'けんぽ玄関',
  tel: '0120-000-000',
  hours: '平日',
};
const devices = [
  {
    id: 'a',
    kind: 'otp' as const,
    name: '新KOSMO',
    enrolledAt: '2026-03-31T15:00:00Z',
    lastUsedAt: '2026-04-02T00:00:00Z',
  },
  {
    id: 'b',
    kind: 'otp' as const,
    name: '<b>予備</b>',
    enrolledAt: '2026-05-01T03:00:00Z',
    lastUsedAt: null,
  },
];

function allPages(locale: Locale): Record<string, VNode> {
  const text = textIn(locale);
  const outside: Frame = { text, locale, path: '/here', society };
  const frame: Frame = {
    ...outside,
    member: { name: '見本 花子' },
    signOut: { ...form, action: '/sign-out' },
  };
  const wrong = (...codes: Parameters<typeof fieldErrorFor>[1]['code'][]) =>
    codes
      .map((code) => fieldErrorFor(text, { code, params: { attemptsLeft: 4 } }))
      .filter((error) => error !== null);
  const key = {
    pendingId: 'p',
    otpauthUri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP',
    secret: 'JBSWY3DPEHPK3PXP',
  };
  const challenge = { frame, form, lastUsedId: 'a', typed: { device: 'a', otp: '' }, secondsLeft: 18 };
  return {
    signIn: <SignInPage frame={outside} form={form} typed={{ userId: '' }} errors={[]} banner="signed-out" />,
    signInError: (
      <SignInPage
        frame={outside}
        form={form}
        typed={{ userId: 'kg7m4821' }}
        errors={wrong('invalid-credentials')}
      />
    ),
    birthDate: <BirthDatePage frame={frame} form={form} typed={{ birthDate: '' }} errors={[]} />,
    birthDateError: (
      <BirthDatePage
        frame={frame}
        form={form}
        typed={{ birthDate: '19801201' }}
        errors={wrong('birth-date-wrong')}
      />
    ),
    terms: <TermsPage frame={frame} form={form} banner="terms-outdated" />,
    termsReading: <TermsReadingPage frame={outside} />,
    method: (
      <MethodAndUserIdPage
        frame={frame}
        form={form}
        typed={{ method: 'otp', userId: 'kg7m4821' }}
        errors={[]}
      />
    ),
    methodError: (
      <MethodAndUserIdPage
        frame={frame}
        form={form}
        typed={{ method: null, userId: 'x' }}
        errors={[
          missingFieldError('method', methodAndUserIdWords[text.locale].missing.method),
          ...wrong('user-id-invalid'),
        ]}
        banner="stale-form"
      />
    ),
    newPassword: <NewPasswordPage frame={frame} form={form} userId="kg7m4821" errors={[]} />,
    newPasswordError: (
      <NewPasswordPage frame={frame} form={form} userId="kg7m4821" errors={[passwordMismatchError(text)]} />
    ),
    email: <EmailPage frame={frame} form={form} typed={{ email: 'a@example.jp' }} known errors={[]} />,
    emailError: (
      <EmailPage
        frame={frame}
        form={form}
        typed={{ email: 'a' }}
        known={false}
        errors={wrong('email-invalid')}
      />
    ),
    done: <FirstLoginDonePage frame={frame} userId="kg7m4821" method="passkey" />,
    enrol: (
      <OtpEnrolPage
        frame={frame}
        form={form}
        {...key}
        chosen="otp"
        typed={{ otp: '', deviceName: null }}
        errors={[]}
      />
    ),
    enrolError: (
      <OtpEnrolPage
        frame={frame}
        form={form}
        {...key}
        chosen="passkey"
        typed={{ otp: '12', deviceName: '' }}
        errors={[...wrong('code-malformed'), ...wrong('device-name-invalid')]}
      />
    ),
    enrolDone: <EnrolDonePage frame={frame} deviceName="新KOSMO" userId="kg7m4821" />,
    challenge: <OtpChallengePage {...challenge} devices={devices} errors={[]} />,
    challengeOne: (
      <OtpChallengePage {...challenge} devices={devices.slice(0, 1)} errors={wrong('code-used')} />
    ),
    challengeError: (
      <OtpChallengePage {...challenge} devices={devices} errors={wrong('code-wrong', 'device-unknown')} />
    ),
    home: <HomePage frame={frame} name="見本 花子" devices={devices} />,
    locked: (
      <LockedPage
        frame={outside}
        lane="otp"
        until="2026-11-22T06:44:30Z"
        now={new Date('2026-11-22T06:33:10Z')}
      />
    ),
    timeout: <TimeoutPage frame={outside} />,
    problem: <ProblemPage frame={outside} code="forbidden" reference="7F3A-92C1" tryAgain="/" />,
    unavailable: (
      <ProblemPage frame={outside} code="store-unavailable" reference="7F3A-92C1" tryAgain={null} />
    ),
    notFound: <NotFoundPage frame={outside} />,
    expired: <CredentialExpiredPage frame={frame} form={form} />,
    reissued: <CredentialReissuedPage frame={frame} />,
    superseded: <CredentialVoidPage frame={outside} reason="credential-superseded" />,
    reissueLimit: <CredentialVoidPage frame={frame} reason="reissue-limit-reached" />,
    helpUserId: <HelpPage frame={outside} topic="user-id" />,
    helpPassword: <HelpPage frame={outside} topic="password" />,
    helpPrivacy: <HelpPage frame={frame} topic="privacy" />,
  };
}

const rendered = (['ja', 'en'] as const).flatMap((locale) =>
  Object.entries(allPages(locale)).map(([name, vnode]) => ({ name, locale, html: renderPage(vnode) })),
);
const htmlOf = (wanted: string, locale: Locale = 'ja') =>
  rendered.find(({ name, locale: its }) => name === wanted && its === locale)?.html ?? '';
/** What is read: without tags, as one line. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe.each(rendered)('$name in $locale', ({ name, locale, html }) => {
  test('is one document with one heading and a title', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(ja|en)">/);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(matches(html, /<(h1)[ >]/g)).toHaveLength(1);
    expect(matches(html, /<(main) /g)).toHaveLength(1);
    expect(matches(html, /<title>([^<]+)<\/title>/g)).toEqual([expect.stringMatching(/.｜けんぽ玄関$/)]);
  });

  test('passes the strict policy: nothing inline', () => {
    expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
    expect(html.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
      '<script type="module" src="/assets/genkan.js"></script>',
    ]);
  });

  test('has unique ids, and every id that it refers to', () => {
    const ids = matches(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = matches(html, / (?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g)
      .concat(matches(html, / href="#([^"]+)"/g))
      .flatMap((list) => list.split(' '));
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('disables nothing, hints outside the fields, keeps no password', () => {
    expect(html).not.toMatch(/ (placeholder|disabled)\b/);
    expect(html).not.toMatch(/type="password"[^>]* value=/);
    for (const formTag of html.match(/<form[^>]*>/g) ?? [])
      expect(formTag).toMatch(/method="post" novalidate/i);
    expect(matches(html, /<(form) /g)).toHaveLength(matches(html, / name="(csrf)"/g).length);
  });

  test('bounds what is typed, but never cuts off a password', () => {
    for (const input of html.match(/<input class="input[^>]*>/g) ?? [])
      expect(/ maxlength="\d+"/.test(input)).toBe(!input.includes('type="password"'));
  });

  test('says in its title and in a summary that something failed', () => {
    const failed = name.endsWith('Error') || name === 'challengeOne';
    expect(html.includes('role="alert"')).toBe(failed);
    expect(/<title>(エラー：|Error: )/.test(html)).toBe(failed);
    expect(html.includes('aria-invalid="true"') || name === 'methodError').toBe(failed);
  });

  test('shows no mark of a phrase and escapes names', () => {
    expect(wordsOf(html)).not.toMatch(/undefined|\[object|\S\|\S+してください/);
    expect(html).not.toContain('<b>');
  });
});

describe('the wording of the manual, letter for letter', () => {
  test.each([
    ['signInError', '無効なユーザIDまたはパスワードです。'],
    ['signIn', 'ユーザIDを忘れた方はこちら'],
    ['signIn', '12345678919801201'],
    ['birthDate', '西暦で生年月日８桁を入力し、「実行」を押下してください。'],
    ['terms', 'KOSMO Communication Web 利用規約'],
    ['terms', '同意する'],
    ['method', '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。'],
    ['method', 'ユーザIDの変更は必須ではありません。変更されない場合は、現在のIDをご入力ください。'],
    ['method', '数字・英字の組合せで8文字～13文字'],
    ['newPassword', '新たなパスワードを設定してください'],
    ['newPassword', `!"#$%&'()=~|\`{+*}<>?_-^¥@[;:],./`],
    ['email', 'メールアドレスを確認（もしくは入力）してください'],
    ['done', '初回ログインが完了しました'],
    ['done', '画面右上のユーザ名'],
    ['enrol', 'OTP(ワンタイムパスワード）の設定を行います'],
    ['enrol', 'スキャンできませんか？'],
    ['enrol', '2.アプリケーションを開き、キーを入力します'],
    ['enrol', '新KOSMO'],
    ['enrol', '実行'],
    ['enrolDone', '以上で設定が完了しました'],
    ['challengeError', 'ワンタイムパスワードが正しくありません'],
    ['challengeError', '認証時のスマートデバイス選択を再度ご確認ください'],
    ['timeout', 'Login with OpenID Connect'],
  ])('%s says %s', (page, sentence) => {
    expect(wordsOf(htmlOf(page))).toContain(sentence);
  });
});

describe('what is shown to whom', () => {
  test('a form carries its token, nonce and revision', () => {
    const html = htmlOf('newPassword');
    for (const pair of [
      'name="csrf" value="csrf-token"',
      'name="nonce" value="form-nonce"',
      'name="rev" value="3"',
    ])
      expect(html).toContain(pair);
  });

  test('the name at the upper right opens the log-out, and only inside', () => {
    expect(wordsOf(htmlOf('home'))).toContain('見本 花子');
    expect(htmlOf('home')).toContain('action="/sign-out"');
    expect(htmlOf('signIn')).not.toContain('sign-out');
  });

  test('only whoever was here before is welcomed back', () => {
    const frame: Frame = { text: textIn('ja'), locale: 'ja', path: '/', society };
    const neverUsed = devices.map((device) => ({ ...device, lastUsedAt: null }));
    const first = renderPage(<HomePage frame={frame} name="見本 花子" devices={neverUsed} />);
    expect(wordsOf(first)).toContain('ようこそ、見本 花子 様');
    expect(wordsOf(htmlOf('home'))).toContain('おかえりなさい、見本 花子 様');
    expect(wordsOf(htmlOf('home', 'en'))).toContain('Welcome back, 見本 花子');
  });

  test('Japanese names say so on English pages', () => {
    expect(htmlOf('home', 'en')).toContain('<span lang="ja">見本 花子</span>');
    expect(htmlOf('home')).not.toContain('<span lang="ja">');
  });

  test('two passwords that differ: both fields are marked, each says what to do', () => {
    const marked = matches(
      htmlOf('newPasswordError'),
      /<input class="input" id="([^"]+)"[^>]*aria-invalid="true"/g,
    );
    expect(marked).toEqual(['new-password', 'new-password-again']);
    expect(wordsOf(htmlOf('newPasswordError'))).toContain('どちらも消しました');
  });

  test('the birth date is read back with its era', () => {
    expect(wordsOf(htmlOf('birthDateError'))).toContain('1980年（昭和55年）12月1日');
    expect(htmlOf('birthDate')).not.toContain('birth-date-reading');
  });

  test('the key stands in groups of four, and closed', () => {
    expect(htmlOf('enrol')).toContain('<span>JBSW</span><span>Y3DP</span><span>EHPK</span><span>3PXP</span>');
    expect(htmlOf('enrol')).not.toContain('<details class="more" open');
  });

  test('whoever has nothing but the phone is told the way before having to open anything', () => {
    const [before, folded] = htmlOf('enrol').split('<details class="more"');
    expect(wordsOf(before ?? '')).toContain(
      'この画面をスマートフォンで見ているときは、下の「スキャンできませんか？」',
    );
    expect(wordsOf(`<${folded}`)).not.toContain('この画面をスマートフォンで見ているときは');
  });

  test('one device is named, of two one is chosen', () => {
    expect(htmlOf('challengeOne')).toContain('<input type="hidden" name="device" value="a"');
    expect(htmlOf('challengeOne')).not.toContain('type="radio"');
    expect(htmlOf('challenge').match(/type="radio"/g)).toHaveLength(2);
    expect(wordsOf(htmlOf('challenge'))).toContain('登録 2026年4月1日');
  });

  test('a pause says until when, in Tokyo, in both languages', () => {
    expect(wordsOf(htmlOf('locked'))).toContain('午後3時45分から（あと12分）');
    expect(wordsOf(htmlOf('locked', 'en'))).toContain('from 15:45, Japan time (in 12 minutes)');
  });

  test.each([
    ['2026-11-22T15:00:00Z', '11月23日 午前0時から'],
    ['2026-11-22T21:00:00Z', '11月23日 午前6時から'],
    ['2026-11-23T03:30:00Z', '11月23日 午後0時30分から'],
  ])('a pause until %s is told as %s', (until, told) => {
    const outside = { text: textIn('ja'), locale: 'ja', path: '/here', society } as const;
    const now = new Date('2026-11-22T14:50:00Z');
    const html = renderPage(<LockedPage frame={outside} lane="otp" until={until} now={now} />);
    expect(wordsOf(html)).toContain(told);
  });

  test('an expired password offers a new one, by one button and without an address', () => {
    expect(wordsOf(htmlOf('expired'))).toContain('仮パスワードの有効期限が切れています');
    expect(wordsOf(htmlOf('expired'))).toContain('会社から登録されているメールアドレスに');
    expect(htmlOf('expired').match(/class="button"/g)).toHaveLength(1);
    for (const name of ['expired', 'reissued']) expect(htmlOf(name)).not.toContain('@');
  });

  test('an older notice points to the newest one', () => {
    expect(wordsOf(htmlOf('superseded'))).toContain('いちばん新しいお知らせをご覧のうえ');
  });

  test('enough new passwords for one day: the help desk is there', () => {
    expect(wordsOf(htmlOf('reissueLimit'))).toContain('1日3回まで');
    expect(htmlOf('reissueLimit')).toContain('class="help__tel"');
  });

  test('an inner failure leaves as the generic one', () => {
    expect(htmlOf('problem')).toContain('GENKAN-5000');
    expect(htmlOf('problem')).not.toContain('GENKAN-4010');
    expect(htmlOf('unavailable')).toContain('GENKAN-5031');
  });
});
