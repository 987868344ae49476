import { defineWords } from '../define-words.ts';

export const emailWords = defineWords({
  ja: {
    short: 'メールアドレス',
    title: 'メールアドレスを|確認（もしくは入力）|してください',
    lead: '手続きの結果や、安全に関わるお知らせをお送りします。',
    label: 'メールアドレス',
    hintKnown: '登録されているアドレスです。変わっている場合は、書き直してください。',
    hintUnknown: 'ふだんお使いのアドレスを入力してください。',
    advice: '退職後も使えるアドレスをおすすめします。',
    missing: {
      email: { what: 'メールアドレスが入力されていません。', next: 'メールアドレスをご入力ください。' },
    },
  },
  en: {
    short: 'E-mail address',
    title: 'Confirm or enter your e-mail address',
    lead: 'We send news about your requests and about your safety to this address.',
    label: 'E-mail address',
    hintKnown: 'This is the address we have. If it has changed, please correct it.',
    hintUnknown: 'Please enter the address that you use.',
    advice: 'We suggest an address that you keep when you leave the company.',
    missing: {
      email: { what: 'The e-mail address is missing.', next: 'Please enter your e-mail address.' },
    },
  },
});
