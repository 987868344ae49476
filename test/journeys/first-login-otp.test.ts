import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type BrowserMember, type Device, newBrowserMember } from '../actions/browser-member.ts';
import { copyKey } from '../actions/copy-key.ts';
import { confirmDevice, enterCode } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newOnlooker } from '../actions/look-at-page.ts';
import { openBrowser } from '../actions/open-browser.ts';
import { readPortalLink } from '../actions/read-mail.ts';
import { headingOf, nameAtUpperRight } from '../actions/read-page.ts';
import { scanQrCode } from '../actions/scan-qr-code.ts';
import { enterPassword, signOut } from '../actions/sign-in.ts';
import { firstLoginSteps, newChoices } from '../actions/walk-first-login.ts';

/** From the hire to the portal, as the manual tells it (F1–F8, O1–O5, L1), in a real browser. */

type Walk = Device & {
  locale: 'ja' | 'en';
  /** Way A of O2 scans; way B, on the phone alone, types the key. */
  enrolBy: 'qr' | 'key';
  /** After F8: the manual's log-out and log-in, or straight on. */
  afterF8: 'log-out' | 'straight-on';
};

const WALKS: readonly Walk[] = [
  { locale: 'ja', width: 390, enrolBy: 'key', afterF8: 'log-out' },
  { locale: 'ja', width: 1280, enrolBy: 'qr', afterF8: 'straight-on' },
  { locale: 'en', width: 390, enrolBy: 'key', afterF8: 'straight-on' },
  { locale: 'en', width: 1280, enrolBy: 'qr', afterF8: 'log-out' },
  { locale: 'ja', width: 390, enrolBy: 'qr', afterF8: 'log-out', javaScript: false },
];

/** What stands on top of each page; the Japanese is the manual's where the manual names it. */
const HEADINGS = {
  ja: {
    signIn: 'ログイン',
    birthDate: 'ご自身の生年月日を入力してください',
    terms: 'KOSMO Communication Web 利用規約',
    method: '認証方法を選択してください',
    password: '新たなパスワードを設定してください',
    email: 'メールアドレスを確認（もしくは入力）してください',
    done: '初回ログインが完了しました',
    otpEnrol: 'OTP(ワンタイムパスワード）の設定を行います',
    otpEnrolled: '以上で設定が完了しました',
    otpChallenge: 'ワンタイムパスワードを入力してください',
    firstHome: 'ようこそ、山田 花子 様',
    home: 'おかえりなさい、山田 花子 様',
  },
  en: {
    signIn: 'Sign in',
    birthDate: 'Enter your date of birth',
    terms: 'KOSMO Communication Web: terms of use',
    method: 'Choose how you sign in',
    password: 'Choose a new password',
    email: 'Confirm or enter your e-mail address',
    done: 'Your first sign-in is complete',
    otpEnrol: 'Set up your one-time password (OTP)',
    otpEnrolled: 'The set-up is complete',
    otpChallenge: 'Enter your one-time password',
    firstHome: 'Welcome, 山田 花子',
    home: 'Welcome back, 山田 花子',
  },
} as const;

type PageName = keyof typeof HEADINGS.ja;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const settingOf = ({ locale, width, javaScript }: Walk) =>
  `${locale}-${width}${javaScript === false ? '-without-javascript' : ''}`;

describe.each(WALKS.map((walk) => [settingOf(walk), walk.enrolBy, walk.afterF8, walk] as const))(
  '%s, %s, %s',
  (setting, _enrolBy, _afterF8, walk) => {
    let member: BrowserMember;
    let see: (page: PageName) => Promise<void>;

    beforeAll(async () => {
      member = await newBrowserMember(browser, walk);
      const at = { journey: 'first-login-otp', setting, axe: walk.javaScript !== false };
      const onlooker = newOnlooker(member, at);
      see = async (page) => {
        expect({ path: member.path(), heading: headingOf(await member.html()) }).toEqual({
          path: page === 'firstHome' ? PATHS.home : PATHS[page],
          heading: HEADINGS[walk.locale][page],
        });
        expect(member.status()).toBe(200);
        expect(await onlooker.look(page)).toEqual([]);
      };
    });
    afterAll(() => member.close());

    test('the hire becomes a member who signs in with a second factor', async () => {
      const hired = await hireSomeone({ locale: walk.locale });
      const choices = newChoices();

      await member.open(await readPortalLink(hired.person));
      await see('signIn');
      await enterPassword(member, hired.credential);

      const pages = ['birthDate', 'terms', 'method', 'password', 'email'] as const;
      for (const [n, { answer }] of firstLoginSteps(hired, choices).entries()) {
        await see(pages[n] ?? 'home');
        await answer(member);
      }
      await see('done');
      expect(nameAtUpperRight(await member.html())).toBe('山田 花子');

      if (walk.afterF8 === 'straight-on') {
        await member.follow(member.page.locator(`a.button[href="${PATHS.otpEnrol}"]`));
      } else {
        await signOut(member);
        await see('signIn');
        await enterPassword(member, choices);
      }
      await see('otpEnrol');
      const authenticator = walk.enrolBy === 'qr' ? await scanQrCode(member) : await copyKey(member);
      if (walk.enrolBy === 'key') await see('otpEnrol');
      expect(authenticator.scanned).toMatchObject({ algorithm: 'SHA1', digits: 6, period: 30 });
      if (walk.enrolBy === 'qr') expect(authenticator.scanned.issuer).toBe('新KOSMO');
      await confirmDevice(member, authenticator);
      await see('otpEnrolled');
      await member.follow(member.page.locator(`a.button[href="${PATHS.home}"]`));
      await see('firstHome');

      await signOut(member);
      await see('signIn');
      await enterPassword(member, choices);
      await see('otpChallenge');
      await enterCode(member, await authenticator.freshCode());
      await see('home');
      expect(nameAtUpperRight(await member.html())).toBe('山田 花子');
    });
  },
);
