import { defineWords } from '../define-words.ts';

export const methodAndUserIdWords = defineWords({
  ja: {
    short: '認証方法とユーザID',
    title: '認証方法を|選択してください',
    legend: '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。',
    needs: '必要なもの',
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
