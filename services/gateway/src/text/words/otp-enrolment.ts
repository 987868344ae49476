import { defineWords } from '../define-words.ts';

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
