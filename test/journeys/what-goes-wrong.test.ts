import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type BrowserMember, newBrowserMember } from '../actions/browser-member.ts';
import { confirmDevice, enterCode, readKey } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { newOnlooker } from '../actions/look-at-page.ts';
import { openBrowser } from '../actions/open-browser.ts';
import { enterPassword, signIn, signOut } from '../actions/sign-in.ts';
import { enterBirthDate, firstLoginSteps, newChoices } from '../actions/walk-first-login.ts';

/** Every no comes with what happened, what to do, and whom to call; nothing typed is lost but passwords. */

const WORDS = {
  ja: {
    credentials: '無効なユーザIDまたはパスワードです。',
    birthDate: '生年月日が、登録されている日付と一致しません。',
    neverBorn: '生年月日として受け付けられない日付です。',
    userId: 'ユーザIDに、数字と英字の両方が必要です。',
    tooLong: 'ユーザIDが長すぎます。',
    character: '新しいパスワードの5文字目「あ」は使えません。',
    mismatch: '2つのパスワードが一致していません。',
    email: 'メールアドレスの形が正しくないようです。',
    malformed: 'ワンタイムパスワードは、数字6桁です。',
    emailCharacter: 'メールアドレスの1文字目「さ」は使えません。',
    wrong: 'ワンタイムパスワードが正しくありません',
    used: 'このワンタイムパスワードは、すでに使われています。',
    locked: '安全のため、ログインを一時的に止めています',
    ended: 'このブラウザでのログインは、終了しています',
    missing: 'ページが見つかりませんでした',
    consumed: '初回ログインはすでに完了しています',
  },
  en: {
    credentials: 'The user ID or the password is not valid.',
    birthDate: 'This is not the date of birth that we have on record.',
    neverBorn: 'This cannot be a date of birth.',
    userId: 'The user ID needs both digits and letters.',
    tooLong: 'The user ID is too long.',
    character: 'Character 5 of the new password, “あ”, cannot be used.',
    mismatch: 'The two passwords differ.',
    email: 'This does not look like an e-mail address.',
    malformed: 'A one-time password has six digits.',
    emailCharacter: 'Character 1 of the e-mail address, “さ”, cannot be used.',
    wrong: 'The one-time password is not correct.',
    used: 'This one-time password has already been used.',
    locked: 'For your safety, signing in is paused',
    ended: 'Your sign-in here has ended',
    missing: 'This page does not exist',
    consumed: 'Your first sign-in is already complete',
  },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { locale: 'ja', width: 390 },
  { locale: 'en', width: 1280 },
] as const)('$locale, $width px', ({ locale, width }) => {
  const words = WORDS[locale];
  let member: BrowserMember;
  let seeError: (name: keyof typeof words, status: number) => Promise<void>;

  beforeAll(async () => {
    member = await newBrowserMember(browser, { width });
    const onlooker = newOnlooker(member, { journey: 'what-goes-wrong', setting: `${locale}-${width}` });
    seeError = async (name, status) => {
      const html = await member.html();
      const summary = await member.page.locator('[role="alert"], h1').allTextContents();
      expect({ said: summary.join(' '), status: member.status() }).toEqual({
        said: expect.stringContaining(words[name]),
        status,
      });
      expect(html).toContain('0120-000-000');
      expect(await onlooker.look(name)).toEqual([]);
    };
  });
  afterAll(() => member.close());

  test('at every step of the way', async () => {
    const hired = await hireSomeone({ locale });
    const choices = newChoices();
    await member.open(`${PATHS.signIn}?lang=${locale}`);
    await member.submit(PATHS.signIn, { ...hired.credential, password: 'not this one' });
    await seeError('credentials', 401);
    expect(await member.page.locator('#user-id').inputValue()).toBe(hired.credential.userId);
    expect(await member.page.locator('#password').inputValue()).toBe('');
    await enterPassword(member, hired.credential);

    await enterBirthDate(member, '1991-04-01');
    await seeError('birthDate', 422);
    await member.submit(PATHS.birthDate, { birthDate: '20990101' });
    await seeError('neverBorn', 422);
    const [enterRight, accept] = firstLoginSteps(hired, choices);
    await enterRight.answer(member);
    await accept.answer(member);

    await member.submit(PATHS.method, { method: 'otp', userId: 'onlyletters' });
    await seeError('userId', 422);
    await member.submit(PATHS.method, { method: 'otp', userId: 'hanako12'.repeat(100) });
    await seeError('tooLong', 422);
    await member.submit(PATHS.method, { method: 'otp', userId: choices.userId.toUpperCase() });

    await member.submit(PATHS.password, { newPassword: 'abcdあefgh', newPasswordAgain: 'abcdあefgh' });
    await seeError('character', 422);
    const { password } = choices;
    await member.submit(PATHS.password, { newPassword: password, newPasswordAgain: `${password}x` });
    await seeError('mismatch', 422);
    await member.submit(PATHS.password, { newPassword: password, newPasswordAgain: password });

    await member.submit(PATHS.email, { email: 'hanako at example' });
    await seeError('email', 422);
    await member.submit(PATHS.email, { email: 'さくら@example.jp' });
    await seeError('emailCharacter', 422);
    await member.submit(PATHS.email, { email: hired.person.email ?? '' });

    await member.follow(member.page.locator(`a.button[href="${PATHS.otpEnrol}"]`));
    const authenticator = await readKey(member);
    await member.submit(PATHS.otpEnrol, { otp: '123 45', deviceName: 'あ'.repeat(41) });
    await seeError('malformed', 422);
    expect(await member.page.locator('[role="alert"]').count()).toBe(2);
    expect(await member.page.locator('#otp').inputValue()).toBe('123 45');
    await member.submit(PATHS.otpEnrol, { otp: authenticator.wrongCode(), deviceName: '新KOSMO' });
    await seeError('wrong', 422);
    expect(await member.page.locator('#otp').inputValue()).toBe('');
    await confirmDevice(member, authenticator);

    await signOut(member);
    await enterPassword(member, choices);
    await enterCode(member, authenticator.lastCode());
    await seeError('used', 422);

    await member.open('/no-such-page');
    await seeError('missing', 404);
    await signIn(member, hired.credential);
    await seeError('consumed', 401);
  });

  test('8.16: a birth date is read out for as long as the field holds it', async () => {
    const { credential } = await hireSomeone({ locale });
    await member.page.context().clearCookies();
    await member.open(`${PATHS.signIn}?lang=${locale}`);
    await enterPassword(member, credential);
    await member.submit(PATHS.birthDate, { birthDate: '昭55・12・1' });
    expect(member.status()).toBe(422);
    const reading = member.page.locator('#birth-date-reading');
    expect(await reading.textContent()).toMatch(/昭55・12・1.*1980/);
    await member.page.locator('#birth-date').fill('昭55・12・2');
    expect(await reading.count()).toBe(0);
  });

  test('too many wrong birth dates', async () => {
    const { credential } = await hireSomeone({ locale });
    await member.page.context().clearCookies();
    await member.open(`${PATHS.signIn}?lang=${locale}`);
    await enterPassword(member, credential);
    // Twice as many as are allowed: a quarter of an hour may end in between, and the count begins anew.
    for (let tries = 0; tries < 12 && member.status() !== 429; tries += 1)
      await enterBirthDate(member, '1991-04-01');
    await seeError('locked', 429);
    // Whoever comes back reads until when at once, in place of a form that would take nothing.
    await member.open(PATHS.home);
    expect(member.path()).toBe(PATHS.birthDate);
    await seeError('locked', 429);
  });

  test('away for too long', async () => {
    const [session] = (await member.page.context().cookies()).filter(({ name }) => name === 'genkan');
    if (!session) throw new Error('no session to lose');
    // As after an hour away: the browser still has its cookie, Redis has nothing for it any more.
    await member.page.context().addCookies([{ ...session, value: 'A'.repeat(43) }]);
    await member.open(PATHS.birthDate);
    await seeError('ended', 401);
    expect((await member.page.context().cookies()).map(({ name }) => name)).not.toContain('genkan');
    await member.follow(member.page.locator(`a.button[href="${PATHS.signIn}"]`));
    expect(member.path()).toBe(PATHS.signIn);
  });
});
