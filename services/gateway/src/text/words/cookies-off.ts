import { defineWords } from '../define-words.ts';

/** Of a browser that gives back no cookie: nobody can stay signed in there. */
export const cookiesOffWords = defineWords({
  ja: {
    short: 'Cookieをオンにしてください',
    title: 'Cookie（クッキー）を|オンにしてください',
    lead: 'ログインには、Cookieという小さな記録が必要です。いまは使えない設定のため、ログインできませんでした。ユーザIDやパスワードの間違いではありません。',
    how: 'オンにする方法',
    ways: [
      {
        where: 'iPhone（Safari）',
        steps: [
          '「設定」から「アプリ」、「Safari」を開きます。',
          '「詳細」を開き、「すべてのCookieをブロック」をオフにします。',
          'この画面に戻り、下のボタンを押します。',
        ],
      },
      {
        where: 'Android（Chrome）',
        steps: [
          'Chromeの右上の「︙」から「設定」を開きます。',
          '「サイトの設定」を開き、Cookieを許可します。',
          'この画面に戻り、下のボタンを押します。',
        ],
      },
      {
        where: 'パソコン、そのほかのブラウザ',
        steps: [
          '設定の「プライバシー」の中で、Cookieを許可してください。会社のパソコンで変えられないときは、スマートフォンからお試しください。',
        ],
      },
    ],
    again: 'もう一度ログインする',
    why: 'Cookieは、ログインしている間、ご本人の画面を見分けるために使います。',
  },
  en: {
    short: 'Please turn cookies on',
    title: 'Please turn cookies on',
    lead: 'To sign you in, this portal needs a cookie, a small note that your browser keeps. Your browser is set to keep none, so we could not sign you in. Nothing was wrong with your user ID or your password.',
    how: 'How to turn them on',
    ways: [
      {
        where: 'iPhone (Safari)',
        steps: [
          'Open Settings, then Apps, then Safari.',
          'Open Advanced and turn “Block All Cookies” off.',
          'Come back to this page and press the button below.',
        ],
      },
      {
        where: 'Android (Chrome)',
        steps: [
          'Open the menu “︙” at the upper right of Chrome, then Settings.',
          'Open “Site settings” and allow cookies.',
          'Come back to this page and press the button below.',
        ],
      },
      {
        where: 'Computers and other browsers',
        steps: [
          'Allow cookies in the settings, under “Privacy”. If you cannot change that on your company’s computer, please try your phone.',
        ],
      },
    ],
    again: 'Sign in again',
    why: 'While you are signed in, the cookie tells us which pages are yours.',
  },
});
