import { defineWords } from '../define-words.ts';

export const otpChallengeWords = defineWords({
  ja: {
    short: 'ワンタイムパスワード',
    title: 'ワンタイムパスワードを|入力してください',
    failed: 'ログインできませんでした',
    hint: '認証アプリに表示されている、数字6桁です。',
    hintChosen: '選んだデバイスの認証アプリに表示されている、数字6桁です。',
    countdown: { before: '切り替わるまで ', after: ' 秒', label: '数字が切り替わるまでの残り時間' },
    submit: 'ログイン',
    still: {
      title: 'それでもログインできないときは',
      steps: [
        {
          what: '最新のワンタイムパスワードを再度入力します。',
          how: '30秒を過ぎた数字は使えません。切り替わった直後の数字をコピーして試してください。',
        },
        { what: '認証アプリを再起動します。', how: '一度アプリを閉じてから、もう一度開いてください。' },
        {
          what: '時刻の自動補正機能を有効化する。',
          how: 'スマートフォンの設定で、日付と時刻の「自動設定」がオンになっているかをご確認ください。',
        },
      ],
      devices: '複数台で設定されている方は、認証時のスマートデバイス選択を再度ご確認ください。',
    },
    lost: {
      title: 'スマートフォンが手元にないとき',
      body: 'ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。',
      call: '電話で相談する',
    },
  },
  en: {
    short: 'One-time password',
    title: 'Enter your [one-time] password',
    failed: 'Sign-in failed',
    hint: 'The six digits shown in your authenticator app.',
    hintChosen: 'The six digits shown in the authenticator app of that device.',
    countdown: { before: 'New code in ', after: ' seconds', label: 'Time left until the code changes' },
    submit: 'Sign in',
    still: {
      title: 'If you still cannot sign in',
      steps: [
        {
          what: 'Enter the newest one-time password',
          how: 'Digits older than 30 seconds do not work. Copy new ones right after they have changed.',
        },
        { what: 'Restart the app', how: 'Close the app completely and open it again.' },
        {
          what: 'Turn on automatic time',
          how: 'In your phone’s settings, check that date and time are set automatically.',
        },
      ],
      devices: 'If you have several devices, please check which one you have chosen above.',
    },
    lost: {
      title: 'If you do not have your phone with you',
      body: 'Please call the help desk. Once we have confirmed who you are, we will help you.',
      call: 'Call the help desk',
    },
  },
});
