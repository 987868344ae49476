import { defineWords } from '../define-words.ts';

export const credentialExpiredWords = defineWords({
  ja: {
    title: '仮パスワードの|有効期限が|切れています',
    lead: 'ご入力いただいたユーザIDとパスワードは正しいのですが、期限を過ぎたため使えなくなりました。新しい仮パスワードをお送りできます。',
    pressing: '下のボタンを押すと、次のようになります。',
    effects: [
      '会社から登録されているメールアドレスに、新しい仮パスワードのお知らせをお送りします。',
      'お手元の仮パスワードは、役目を終えます。仮ユーザIDは変わりません。',
      '初回ログインの途中で設定されたパスワードも、使えなくなります。',
    ],
    submit: '新しい仮パスワードを|送ってもらう',
    help: '会社からのメールを受け取れない方は、お電話ください',
  },
  en: {
    title: 'Your temporary password has expired',
    lead: 'What you entered is right, but its time has run out. We can send you a new temporary password.',
    pressing: 'When you press the button:',
    effects: [
      'We send a notice with a new temporary password to the e-mail address that your company has registered.',
      'The temporary password that you have stops working for good. Your temporary user ID stays the same.',
      'A password that you chose during your first sign-in stops working as well.',
    ],
    submit: 'Send me a new temporary password',
    help: 'If you cannot receive your company’s e-mail, please call us',
  },
});

export const credentialReissuedWords = defineWords({
  ja: {
    title: '新しい仮パスワードを|お送りしています',
    lead: '会社から登録されているメールアドレスに、お知らせをお送りしています。届くまで、数分かかることがあります。',
    nextTitle: 'メールが届いたら',
    next: [
      'いちばん新しい「仮ユーザIDと仮パスワードのお知らせ」を開きます。',
      'そこに書かれた仮ユーザIDと仮パスワードで、ログインします。以前の仮パスワードは使えません。',
      '初回ログインの手続きへ進みます。安全のため、生年月日から確認します。',
    ],
    help: 'しばらく待っても届かないときは、お電話ください',
  },
  en: {
    title: 'A new temporary password is on its way',
    lead: 'We are sending a notice to the e-mail address that your company has registered. It may take a few minutes to arrive.',
    nextTitle: 'When the e-mail has arrived',
    next: [
      'Open the newest e-mail “Your temporary user ID and password”.',
      'Sign in with the temporary user ID and password in it. Earlier temporary passwords do not work any more.',
      'Go through your first sign-in. For your safety it begins with your date of birth.',
    ],
    help: 'If nothing arrives after a while, please call us',
  },
});

export const credentialVoidWords = defineWords({
  ja: {
    help: {
      'credential-superseded': '新しいお知らせが見つからないときは、お電話ください',
      'credential-consumed': 'ログインできないときは、お電話ください',
      'reissue-limit-reached': 'お知らせが届かないときは、お電話ください',
    },
  },
  en: {
    help: {
      'credential-superseded': 'If you cannot find the newer notice, please call us',
      'credential-consumed': 'If you cannot sign in, please call us',
      'reissue-limit-reached': 'If no notice has arrived, please call us',
    },
  },
});
