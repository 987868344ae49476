import { defineWords } from '../define-words.ts';

export const birthDateWords = defineWords({
  ja: {
    short: '生年月日',
    title: 'ご自身の|生年月日を|入力してください',
    lead: 'ご本人であることを確認します。途中でやめても、次にログインしたとき、続きから始められます。',
    label: '生年月日',
    hint: '西暦で生年月日８桁を入力し、「実行」を押下してください。',
    example: { before: '例：昭和55年12月1日生まれの', code: '方は 19801201' },
    reading: (typed: string) => `「${typed}」を読み取った日付`,
    eras: {
      title: '西暦が分からないとき（和暦との早見）',
      lines: [
        '昭和の年に 1925 を足すと西暦になります。昭和22年なら1947年です。',
        '平成の年には 1988 を、令和の年には 2018 を足します。',
      ],
    },
    missing: {
      birthDate: { what: '生年月日が入力されていません。', next: '生年月日を数字8桁でご入力ください。' },
    },
  },
  en: {
    short: 'Date of birth',
    title: 'Enter your date of birth',
    lead: 'This tells us that it is you. You can stop at any time and continue when you next sign in.',
    label: 'Date of birth',
    hint: 'Enter year, month and day as eight digits, then press “Continue”.',
    example: { before: 'Born on 1 December 1980: ', code: '19801201' },
    reading: (typed) => `We read “${typed}” as`,
    eras: {
      title: 'If you know only the Japanese year',
      lines: [
        'Add 1925 to a Showa (昭和) year: Showa 22 is 1947.',
        'Add 1988 to a Heisei (平成) year, and 2018 to a Reiwa (令和) year.',
      ],
    },
    missing: {
      birthDate: {
        what: 'The date of birth is missing.',
        next: 'Please enter your date of birth as eight digits.',
      },
    },
  },
});
