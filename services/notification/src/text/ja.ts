import { dayInJapanese, momentInJapanese } from './japan-time.ts';
import type { MailText } from './mail-text.ts';

/** Lines are those of the plain text; the HTML joins them without a space. */
export const ja: MailText = {
  lang: 'ja',
  joint: '',
  greeting: (name) => `${name} 様`,
  moment: momentInJapanese,
  day: dayInJapanese,
  gap: '　',
  signInPage: 'ログイン画面',
  safety: {
    title: '安全のために',
    lines: [
      'このメールを転送しないでください。',
      '健康保険組合やヘルプデスクが、パスワードや',
      'ワンタイムパスワードをお尋ねすることはありません。',
    ],
  },
  help: { title: 'お困りのときは', phone: '電話', desk: (society) => `${society} ヘルプデスク` },
  sendOnly: 'このメールは送信専用です。',
  credential: {
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
  device: {
    subject: (society) => `【${society}】多要素認証の登録のお知らせ`,
    title: '多要素認証が|登録されました',
    preheader: 'お心当たりがない場合は、すぐにヘルプデスクへご連絡ください。',
    intro: (portal) => [
      `会員ポータル「${portal}」のお客様のアカウントに、`,
      'ログインのときに使う多要素認証のデバイスが登録されました。',
    ],
    kindLabel: '認証方法',
    kinds: { otp: 'ワンタイムパスワード（認証アプリ）', passkey: '生体認証' },
    when: '登録日時',
    ifYou: ['ご自身で登録された場合は、何もしていただく必要はありません。'],
    ifNotYou: {
      title: 'お心当たりがない場合',
      lines: ['ほかの人がアカウントを使っているおそれがあります。', 'すぐにヘルプデスクへお電話ください。'],
    },
    trouble: ['お心当たりがない場合や、ご不明な点がある場合は、', 'こちらへご連絡ください。'],
  },
};
