import { defineWords } from '../define-words.ts';

export const signInWords = defineWords({
  ja: {
    title: 'ログイン',
    lead: 'ユーザIDとパスワードを入力して、ログインしてください。',
    failed: 'ログインできませんでした',
    userId: 'ユーザID',
    password: 'パスワード',
    submit: 'ログイン',
    forgotUserId: 'ユーザIDを忘れた方はこちら',
    forgotPassword: 'パスワードを忘れた方はこちら',
    missing: {
      userId: { what: 'ユーザIDが入力されていません。', next: 'ユーザIDをご入力ください。' },
      password: { what: 'パスワードが入力されていません。', next: 'パスワードをご入力ください。' },
    },
  },
  en: {
    title: 'Sign in',
    lead: 'Enter your user ID and password.',
    failed: 'Sign-in failed',
    userId: 'User ID',
    password: 'Password',
    submit: 'Sign in',
    forgotUserId: 'Forgot your user ID?',
    forgotPassword: 'Forgot your password?',
    missing: {
      userId: { what: 'The user ID is missing.', next: 'Please enter your user ID.' },
      password: { what: 'The password is missing.', next: 'Please enter your password.' },
    },
  },
});

export const guideWords = defineWords({
  ja: {
    title: 'はじめてログインする方へ',
    lead: 'あてはまる項目を開くと、入力するユーザIDとパスワードが分かります。',
    userId: 'ユーザID',
    password: 'パスワード',
    both: 'ユーザID・パスワード',
    had: {
      who: ['〈2025年8月以前入社の方〉', 'KOSMO Webを利用したことがある'],
      userId: '従来ご利用いただいたもの',
    },
    never: {
      who: ['〈2025年8月以前入社の方〉', 'KOSMO Webを利用したことがない'],
      userId: '会社からの通知にある仮ユーザID',
    },
    letter: {
      who: ['〈特例退職〉〈任意継続〉', '〈住商ウェルサポート〉'],
      both: '封書でお送りした、仮ユーザIDと仮パスワード',
    },
    mail: {
      who: ['〈2025年9月以降入社の方〉'],
      both: '会社からのメールにある、仮ユーザIDと仮パスワード',
    },
    initialPassword: '記号＋番号＋生年月日',
    example: ['例）記号 12　番号 3456789', '生年月日 1980年12月1日の場合'],
    exampleCode: '12345678919801201',
    lowerCase: '英字は大文字での入力は可能ですが、小文字に変換されます。',
    whereNumbers:
      '記号および番号は、健康保険証・資格確認書・資格情報のお知らせ・マイナポータルの「健康保険証」画面にてご確認ください。',
    oldPortal: {
      before: 'ユーザIDをお忘れの方は、',
      link: '旧KOSMOweb',
      after: 'の「ユーザIDを忘れた方はこちら」からお手続きください。',
    },
  },
  en: {
    title: 'Signing in for the first time?',
    lead: 'Open the line that fits you to see which user ID and password to enter.',
    userId: 'User ID',
    password: 'Password',
    both: 'User ID and password',
    had: {
      who: ['Joined by August 2025,', 'have used KOSMO Web'],
      userId: 'The one you have always used',
    },
    never: {
      who: ['Joined by August 2025,', 'never used KOSMO Web'],
      userId: 'The temporary ID in your company’s notice',
    },
    letter: {
      who: ['Special retiree, voluntary continuation,', 'or Sumisho Well Support'],
      both: 'The temporary ID and password in the sealed letter we sent you',
    },
    mail: {
      who: ['Joined from September 2025'],
      both: 'The temporary ID and password in your company’s e-mail',
    },
    initialPassword: 'Symbol + number + date of birth',
    example: ['Example: symbol 12, number 3456789,', 'born on 1 December 1980'],
    exampleCode: '12345678919801201',
    lowerCase: 'You may type capital letters; they are stored as small ones.',
    whereNumbers:
      'Symbol (記号) and number (番号) are printed on your health insurance card (健康保険証), on the 資格確認書 and the 資格情報のお知らせ, and shown in Mynaportal under 「健康保険証」.',
    oldPortal: {
      before: 'If you have forgotten your user ID, please use 「ユーザIDを忘れた方はこちら」 on the ',
      link: 'old KOSMOweb',
      after: '.',
    },
  },
});
