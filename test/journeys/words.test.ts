import { PATHS } from '@genkan/contracts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readKey } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { textIn } from '../actions/read-page.ts';
import { signIn } from '../actions/sign-in.ts';
import { firstLoginSteps, newChoices, walkFirstLogin } from '../actions/walk-first-login.ts';

/** Members come with the manual in hand: its sentences stand on the pages, letter for letter. */

const MANUAL: Readonly<Record<string, readonly string[]>> = {
  [PATHS.signIn]: [
    'ユーザID',
    'パスワード',
    'ユーザIDを忘れた方はこちら',
    '〈2025年8月以前入社の方〉',
    '〈特例退職〉〈任意継続〉',
    '〈住商ウェルサポート〉',
    '〈2025年9月以降入社の方〉',
    '12345678919801201',
    '「健康保険証」画面にてご確認ください。',
  ],
  [PATHS.birthDate]: ['西暦で生年月日８桁を入力し、「実行」を押下してください。', '実行'],
  [PATHS.terms]: ['KOSMO Communication Web 利用規約', '同意する'],
  [PATHS.method]: [
    '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。',
    '数字・英字の組合せ',
    'iCloudキーチェーン',
  ],
  [PATHS.password]: [`!"#$%&'()=~|\`{+*}<>?_-^¥@[;:],./`, '8文字～64文字'],
  [PATHS.email]: ['メールアドレス'],
  [PATHS.done]: ['初回ログインが完了しました', '画面右上のユーザ名'],
  [PATHS.otpEnrol]: [
    'OTP(ワンタイムパスワード）の設定を行います',
    'スキャンできませんか？',
    '2.アプリケーションを開き、キーを入力します',
    '新KOSMO',
    'デバイス名',
    'Google Authenticator',
    'Microsoft Authenticator',
    'FreeOTP',
    '実行',
  ],
};

let hired: Hired;
beforeAll(async () => {
  hired = await hireSomeone();
});

const readAloud = async (member: HttpMember) => textIn(await member.html());

test("the manual's sentences, page by page", async () => {
  const member = newHttpMember();
  const expectItsWords = async () => {
    const text = await readAloud(member);
    for (const words of MANUAL[member.path()] ?? []) expect(text).toContain(words);
  };
  await member.open(PATHS.signIn);
  await expectItsWords();
  await member.submit(PATHS.signIn, hired.credential);
  for (const { answer } of firstLoginSteps(hired, newChoices())) {
    await expectItsWords();
    await answer(member);
  }
  await expectItsWords();
  await member.open(PATHS.otpEnrol);
  await expectItsWords();

  const phone = await readKey(member);
  await member.submit(PATHS.otpEnrol, { otp: phone.wrongCode() });
  expect(await readAloud(member)).toContain('ワンタイムパスワードが正しくありません');
  await member.submit(PATHS.otpEnrol, { otp: await phone.freshCode() });
  expect(await readAloud(member)).toContain('以上で設定が完了しました');
});

describe('a wrong user ID and a wrong password', () => {
  const WRONG = 'not-the-password-1';

  /** The page without what is new on every page, and without what was typed. */
  async function refusalFor(userId: string): Promise<string> {
    const member = newHttpMember();
    await signIn(member, { userId, password: WRONG });
    expect(member.status()).toBe(401);
    const html = await member.html();
    return html.replaceAll(/name="nonce" value="[^"]*"/g, '').replaceAll(userId, '');
  }

  test('get the same page, to the letter', async () => {
    const refusal = await refusalFor(hired.credential.userId);
    expect(textIn(refusal)).toContain('無効なユーザIDまたはパスワードです。');
    expect(await refusalFor(`nobody${Date.now() % 10_000_000}`)).toBe(refusal);
  });

  test('nothing typed is no attempt', async () => {
    const member = newHttpMember();
    await signIn(member, { userId: '', password: '' });
    expect(member.status()).toBe(422);
    expect(await readAloud(member)).toContain('ユーザIDが入力されていません。');
  });
});

test('whoever chooses passkeys is told that they come, and sets up one-time passwords until then', async () => {
  const member = newHttpMember();
  const choices = newChoices({ method: 'passkey' });
  await walkFirstLogin(member, await hireSomeone(), choices);
  const LATER = '生体認証の設定は、準備が整いしだいご案内します';
  expect(await readAloud(member)).toContain(LATER);
  const elsewhere = newHttpMember();
  await signIn(elsewhere, choices);
  expect(elsewhere.path()).toBe(PATHS.otpEnrol);
  expect(await readAloud(elsewhere)).toContain(LATER);
});

test('an address cannot put words into our mouth: ?banner= says only what we wrote', async () => {
  const member = newHttpMember();
  await member.open(`${PATHS.signIn}?banner=signed-out`);
  expect(await readAloud(member)).toContain('ログアウトしました');
  await member.open(`${PATHS.signIn}?banner=your-account-is-locked`);
  expect(await readAloud(member)).not.toContain('locked');
});
