import { defineWords } from '../define-words.ts';

export const newPasswordWords = defineWords({
  ja: {
    short: '新しいパスワード',
    title: '新たな|パスワードを|設定してください',
    label: '新しいパスワード',
    rule: {
      title: 'パスワードの条件',
      length: '8文字～64文字',
      characters: '半角英数字と、次の記号',
      symbols: `!"#$%&'()=~|\`{+*}<>?_-^¥@[;:],./`,
    },
    again: '新しいパスワード（確認）',
    againHint: '同じパスワードを、もう一度入力してください。',
    missing: {
      newPassword: {
        what: '新しいパスワードが入力されていません。',
        next: '新しいパスワードをご入力ください。',
      },
      newPasswordAgain: {
        what: '新しいパスワード（確認）が入力されていません。',
        next: '同じパスワードを、もう一度ご入力ください。',
      },
    },
  },
  en: {
    short: 'New password',
    title: 'Choose a new password',
    label: 'New password',
    rule: {
      title: 'Rule for the password',
      length: '8 to 64 characters',
      characters: 'Letters a–z, digits, and these symbols',
      symbols: `!"#$%&'()=~|\`{+*}<>?_-^¥@[;:],./`,
    },
    again: 'New password, once more',
    againHint: 'Please enter the same password again.',
    missing: {
      newPassword: { what: 'The new password is missing.', next: 'Please enter a new password.' },
      newPasswordAgain: {
        what: 'The repeated password is missing.',
        next: 'Please enter the same password again.',
      },
    },
  },
});

export const mismatchWords = defineWords({
  ja: {
    what: '2つのパスワードが一致していません。',
    next: '安全のため、どちらも消しました。新しいパスワードを、2回とも同じ文字でご入力ください。',
  },
  en: {
    what: 'The two passwords differ.',
    next: 'For your safety both have been cleared. Please enter the new password twice, the same each time.',
  },
});
