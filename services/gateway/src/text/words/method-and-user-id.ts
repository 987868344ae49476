import { defineWords } from '../define-words.ts';

export const methodAndUserIdWords = defineWords({
  ja: {
    short: '認証方法とユーザID',
    title: '認証方法を|選択してください',
    legend: '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。',
    needs: '必要なもの',
    needsOneApp: '（どれか1つのアプリ）',
    passkey: {
      label: '生体認証',
      about: '顔や指紋で確認します。数字を入力する必要がありません。',
      needs: [
        '生体認証（顔認証等）に対応したスマートフォン',
        'iPhoneの方は、iCloudキーチェーンがオンになっていること',
      ],
      later:
        '生体認証の設定画面は、ただいま準備しています。お選びいただいたことは記録しますので、それまではOTP（ワンタイムパスワード）をお使いください。',
    },
    otp: {
      label: 'OTP|（ワンタイムパスワード）',
      about: 'アプリに表示される6桁の数字を、ログインのたびに入力します。',
    },
    userId: 'ユーザID',
    userIdHint: 'ユーザIDの変更は必須ではありません。変更されない場合は、現在のIDをご入力ください。',
    rule: {
      title: 'ユーザIDの条件',
      length: '数字・英字の組合せで8文字～13文字',
      characters: '半角英数字・記号',
      symbols: ['-（ハイフン）', '_（アンダーバー）', '.（ドット）', '@（アットマーク）'],
      lowerCase: '英字は大文字での入力は可能ですが、小文字に変換されます。',
    },
    missing: {
      method: { what: '認証方法が選択されていません。', next: '生体認証かOTPのどちらかをご選択ください。' },
    },
  },
  en: {
    short: 'Method and user ID',
    title: 'Choose how you sign in',
    legend: 'Choose either face or fingerprint, or a one-time password (OTP).',
    needs: 'What you need',
    needsOneApp: ' (one of these apps)',
    passkey: {
      label: 'Face or fingerprint',
      about: 'You confirm with your face or fingerprint. There are no digits to type.',
      needs: ['A smartphone with face or fingerprint recognition', 'On an iPhone: iCloud Keychain turned on'],
      later:
        'We are still preparing this set-up. We note your choice; until it is ready, please use a one-time password (OTP).',
    },
    otp: {
      label: 'One-time password (OTP)',
      about: 'Each time you sign in, you enter the six digits that an app shows.',
    },
    userId: 'User ID',
    userIdHint: 'You need not change your user ID. To keep it, enter the current one.',
    rule: {
      title: 'Rule for the user ID',
      length: '8 to 13 characters, digits and letters combined',
      characters: 'Letters a–z, digits, and',
      symbols: ['- (hyphen)', '_ (underscore)', '. (dot)', '@ (at sign)'],
      lowerCase: 'You may type capital letters; they are stored as small ones.',
    },
    missing: {
      method: { what: 'No method is chosen.', next: 'Please choose one of the two.' },
    },
  },
});
