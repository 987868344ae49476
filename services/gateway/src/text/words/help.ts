import { defineWords } from '../define-words.ts';

/** L5 and the footer: the pages that anybody may read. */
export const helpWords = defineWords({
  ja: {
    'user-id': {
      short: 'ユーザIDを忘れた方',
      title: 'ユーザIDを|忘れた方へ',
      lead: 'ユーザIDは、お送りしたお知らせ（メールまたは封書）に書かれています。初回ログインで変更された方は、変更後のものです。',
      lines: [
        'はじめてログインする方で〈2025年8月以前入社の方〉のうち、KOSMO Webを利用したことがある方は、旧KOSMOwebの「ユーザIDを忘れた方はこちら」からお手続きください。',
        'そのほかの方は、ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。',
      ],
      later: '画面からのお手続きは、ただいま準備しています。',
    },
    password: {
      short: 'パスワードを忘れた方',
      title: 'パスワードを|忘れた方へ',
      lead: 'はじめてログインする方は、ログイン画面の「はじめてログインする方へ」で、入力するパスワードをご確認いただけます。',
      lines: [
        '仮パスワードでログインする方は、お送りしたお知らせのとおりに、もう一度ご入力ください。空白は入力しなくてもかまいません。有効期限が切れているときは、ログインすると、新しい仮パスワードをお送りする画面が開きます。',
        'ご自身で設定したパスワードをお忘れの方は、ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。',
      ],
      later: '画面からのお手続きは、ただいま準備しています。',
    },
    privacy: {
      short: '個人情報の取り扱い',
      title: '個人情報の取り扱い',
      lead: 'このポータルでお預かりする個人情報は、健康保険組合の事業に必要な範囲でのみ取り扱います。',
      lines: [
        'お名前、生年月日、メールアドレスを、ご本人の確認とお知らせの送付に使います。',
        '生年月日、メールアドレス、認証アプリの鍵は、暗号化して保管します。パスワードは、元に戻せない形で保管します。',
        'このポータルが使うCookieは、ログインの状態を保つためのもの、ご本人がログインしたブラウザを他人の誤入力から守るために覚えるもの（最長400日）、言語を覚えるためのものだけです。',
      ],
      later: 'くわしくは、ヘルプデスクへお問い合わせください。',
    },
    oldPortal: '旧KOSMOwebを開く',
  },
  en: {
    'user-id': {
      short: 'Forgot your user ID',
      title: 'If you forgot your user ID',
      lead: 'Your user ID is in the notice that we sent you by e-mail or letter. If you changed it at your first sign-in, it is the one you chose.',
      lines: [
        'If you joined by August 2025, have used KOSMO Web and sign in here for the first time, please use 「ユーザIDを忘れた方はこちら」 on the old KOSMOweb.',
        'Everybody else, please call the help desk. Once we have confirmed who you are, we will help you.',
      ],
      later: 'We are still preparing a way to do this on screen.',
    },
    password: {
      short: 'Forgot your password',
      title: 'If you forgot your password',
      lead: 'If you sign in for the first time, the sign-in page tells you which password to enter, under “Signing in for the first time?”.',
      lines: [
        'If you have a temporary password, please enter it as your notice shows it. You may leave out the gaps. If it has expired, signing in opens a page where we can send you a new one.',
        'If you forgot the password that you chose yourself, please call the help desk. Once we have confirmed who you are, we will help you.',
      ],
      later: 'We are still preparing a way to do this on screen.',
    },
    privacy: {
      short: 'Privacy',
      title: 'Privacy',
      lead: 'We handle the personal data in this portal only as far as the work of the health insurance society needs it.',
      lines: [
        'We use your name, date of birth and e-mail address to confirm who you are and to send you notices.',
        'Your date of birth, your e-mail address and the key of your authenticator app are stored encrypted. Passwords are stored in a form that cannot be read back.',
        'The cookies of this portal keep you signed in, remember the browser in which you signed in (for up to 400 days, so that nobody else’s wrong passwords can keep you out), and remember your language. There are no others.',
      ],
      later: 'If you want to know more, please ask the help desk.',
    },
    oldPortal: 'Open the old KOSMOweb',
  },
});
