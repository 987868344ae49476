import { defineWords } from '../define-words.ts';

export const termsWords = defineWords({
  ja: {
    short: '利用規約',
    title: 'KOSMO Communication Web 利用規約',
    lead: '確認し、「同意する」を押下してください。',
    agree: '同意する',
    decline: '同意しないで、|ログアウトする',
  },
  en: {
    short: 'Terms of use',
    title: 'KOSMO Communication Web: terms of use',
    lead: 'Please read the terms, then press “I agree”.',
    agree: 'I agree',
    decline: 'I do not agree: sign me out',
  },
});
