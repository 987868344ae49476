import { defineWords } from '../define-words.ts';

export const firstLoginDoneWords = defineWords({
  ja: {
    title: '初回ログインが|完了しました',
    lead: 'あと1つ、多要素認証の設定が残っています。これが済むと、ポータルをご利用いただけます。',
    userId: 'これからのユーザID',
    method: '選択した認証方法',
    goOn: '続けて多要素認証を|設定する',
    duration: '5分ほどかかります。スマートフォンをお手元にご用意ください。',
    laterTitle: 'あとで設定する場合',
    later: '画面右上のユーザ名からログアウトできます。次にログインすると、設定の画面が開きます。',
    signOut: 'ログアウトする',
  },
  en: {
    title: 'Your first [sign-in] is complete',
    lead: 'One thing is left: setting up your second factor. After that the portal is open to you.',
    userId: 'Your user ID from now on',
    method: 'The method you chose',
    goOn: 'Set up the second factor now',
    duration: 'This takes about five minutes. Please have your smartphone at hand.',
    laterTitle: 'To do this later',
    later: 'You can sign out from your name at the upper right. The set-up opens when you next sign in.',
    signOut: 'Sign out',
  },
});
