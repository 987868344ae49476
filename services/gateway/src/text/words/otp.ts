import { defineWords } from '../define-words.ts';

export const appWords = defineWords({
  ja: [
    'Google Authenticator|(Google認証システム)',
    'Microsoft Authenticator|(Microsoft認証システム)',
    'FreeOTP（Red Hat認証システム）',
  ],
  en: ['Google Authenticator', 'Microsoft Authenticator', 'FreeOTP (Red Hat)'],
});

export const otpWords = defineWords({
  ja: {
    choice: {
      label: 'OTP|（ワンタイムパスワード）',
      about: 'アプリに表示される6桁の数字を、ログインのたびに入力します。',
    },
    label: 'ワンタイムパスワード',
    deviceName: 'デバイス名',
    /** What the manual has members enter, in both languages (O2, O3). */
    suggestedName: '新KOSMO',
    missing: {
      otp: {
        what: 'ワンタイムパスワードが入力されていません。',
        next: 'アプリに表示された6桁の数字をご入力ください。',
      },
    },
  },
  en: {
    choice: {
      label: 'One-time password (OTP)',
      about: 'Each time you sign in, you enter the six digits that an app shows.',
    },
    label: 'One-time password',
    deviceName: 'Device name',
    suggestedName: '新KOSMO',
    missing: {
      otp: {
        what: 'The one-time password is missing.',
        next: 'Please enter the six digits that the app shows.',
      },
    },
  },
});

export const otpEnrolWords = defineWords({
  ja: {
    short: 'OTPの設定',
    title: 'OTP[(ワンタイムパスワード）の]|設定を行います',
    failed: '設定は|まだ終わっていません',
    app: 'アプリを用意します',
    appLead:
      'スマートフォンのストアで、次のどれか1つをインストールしてください。すでにお使いの方は、そのままで結構です。',
    scan: 'アプリでQRコードをスキャンします',
    scanLead: 'アプリの「QRコードをスキャン」で、下のQRコードを読み取ってください。',
    qr: '設定用のQRコード',
    cannotScan: 'スキャンできませんか？',
    onThisPhone:
      'この画面をスマートフォンで見ているときは、下の「スキャンできませんか？」を開いて設定します。',
    enterKey: '2.アプリケーションを開き、キーを入力します',
    copyKey: 'キーをコピーする',
    copied: 'コピーしました。',
    accountName: 'アプリの「アカウント名」に入力する名前',
    key: 'アプリの「鍵」に入力するもの',
    keyWhat: '上のキーを貼り付け',
    code: 'アプリの数字を入力します',
    codeHint: 'アプリに表示された6桁の数字です。30秒ごとに切り替わります。',
    deviceNameHint: '機種変更のときに見分けるための名前です。変えなくてもかまいません。',
  },
  en: {
    short: 'OTP set-up',
    title: 'Set up your [one-time] password (OTP)',
    failed: 'The set-up is not finished yet',
    app: 'Get an app',
    appLead:
      'Install one of these from your smartphone’s store. If you already use one, there is nothing to do.',
    scan: 'Scan the QR code with the app',
    scanLead: 'In the app, choose to scan a QR code, and scan the one below.',
    qr: 'QR code for the set-up',
    cannotScan: 'Cannot scan?',
    onThisPhone:
      'If you read this page on the smartphone itself, open “Cannot scan?” below and set it up there.',
    enterKey: '2. Open the app and enter the key',
    copyKey: 'Copy the key',
    copied: 'Copied.',
    accountName: 'Enter this as the account name in the app',
    key: 'Enter this as the key in the app',
    keyWhat: 'Paste the key from above',
    code: 'Enter the digits from the app',
    codeHint: 'The six digits shown in the app. They change every 30 seconds.',
    deviceNameHint: 'The name by which you recognise this phone later. You may leave it as it is.',
  },
});

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
