import type { Locale } from '@genkan/contracts';

/** Lines are those of the plain text; the HTML runs them on. */
export type CredentialWords = {
  subject(society: string): string;
  /** `|` marks where a narrow screen may break the line. */
  title: string;
  preheader(day: string): string;
  intro(portal: string): readonly string[];
  userId: string;
  password: string;
  expiry: string;
  hints: readonly string[];
  signInPage: string;
  openSignIn: string;
  addressHint: string;
  stepsTitle: string;
  stepsIntro: readonly string[];
  steps: readonly string[];
  trouble: readonly string[];
};

export const credentialWords: Readonly<Record<Locale, CredentialWords>> = {
  ja: {
    subject: (society) => `【${society}】仮ユーザIDと仮パスワードのお知らせ`,
    title: '仮ユーザIDと|仮パスワードの|お知らせ',
    preheader: (day) => `${day}までに、はじめてのログインをお願いします。5分ほどで終わります。`,
    intro: (portal) => [
      `会員ポータル「${portal}」をはじめてお使いになるときの、`,
      '仮ユーザIDと仮パスワードをお知らせします。',
    ],
    userId: '仮ユーザID',
    password: '仮パスワード',
    expiry: '有効期限',
    hints: [
      '4文字ごとの空白は、入力しなくてもかまいません。',
      'まぎらわしい文字（0とO、1とIとL）は使っていません。',
      '同じお知らせが何通か届いているときは、いちばん新しいものをお使いください。',
      '有効期限が切れたあとも、ログインすると、新しいものをお送りする画面が開きます。',
    ],
    signInPage: 'ログイン画面',
    openSignIn: 'ログイン画面を開く',
    addressHint: 'ボタンが開かないときは、次のアドレスを入力してください。',
    stepsTitle: 'はじめてのログインの流れ',
    stepsIntro: [
      '5分ほどで終わります。途中でやめても、続きから始められます。',
      'スマートフォンでの登録を推奨します。',
    ],
    steps: [
      '仮ユーザIDと仮パスワードでログイン',
      '生年月日を入力',
      '利用規約に同意',
      '認証方法とユーザIDを決める',
      '新しいパスワードを決める',
      'メールアドレスを確認',
      '多要素認証を設定',
    ],
    trouble: ['ログインできない場合や、お心当たりがない場合は、', 'こちらへご連絡ください。'],
  },
  en: {
    subject: (society) => `[${society}] Your temporary user ID and password`,
    title: 'Your temporary user ID and password',
    preheader: (day) => `Please sign in for the first time by ${day}. It takes about five minutes.`,
    intro: (portal) => [
      'These are the temporary user ID and the temporary password',
      `for your first visit to the member portal “${portal}”.`,
    ],
    userId: 'Temporary user ID',
    password: 'Temporary password',
    expiry: 'Valid until',
    hints: [
      'The spaces after every four characters may be left out.',
      'Letters and digits that look alike (0 and O; 1, I and L) are not used.',
      'If you have several of these e-mails, please use the newest one.',
      'Once the time has run out, signing in offers to send you a new one.',
    ],
    signInPage: 'Sign-in page',
    openSignIn: 'Open the sign-in page',
    addressHint: 'If the button does not open, please type this address:',
    stepsTitle: 'Your first sign-in, step by step',
    stepsIntro: [
      'It takes about five minutes. If you stop on the way, you can go on later',
      'from where you were. We recommend a smartphone.',
    ],
    steps: [
      'Sign in with the temporary user ID and password',
      'Enter your date of birth',
      'Agree to the terms of use',
      'Choose a sign-in method and a user ID',
      'Choose a new password',
      'Confirm your e-mail address',
      'Set up two-factor authentication',
    ],
    trouble: ['Please call us if you cannot sign in,', 'or if you did not expect this e-mail.'],
  },
};
