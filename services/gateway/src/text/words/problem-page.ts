import { defineWords } from '../define-words.ts';

export const problemWords = defineWords({
  ja: {
    tryAgain: 'もう一度試す',
    againTitle: 'くり返し表示されるときは',
    againLead: '次の2つを、ヘルプデスクへお知らせください。',
    code: 'コード',
    reference: '受付番号',
  },
  en: {
    tryAgain: 'Try again',
    againTitle: 'If this page appears again',
    againLead: 'Please tell the help desk these two:',
    code: 'Code',
    reference: 'Reference number',
  },
});
