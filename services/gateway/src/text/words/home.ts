import { defineWords } from '../define-words.ts';

export const homeWords = defineWords({
  ja: {
    short: 'ホーム',
    welcome: { before: 'ようこそ、', after: ' 様' },
    welcomeBack: { before: 'おかえりなさい、', after: ' 様' },
    lead: '2つの方法でご本人を確認しました。安心してご利用ください。',
    soonTitle: '手続きの画面を準備しています',
    soon: '資格確認書の表示、お知らせ、各種の手続きを、順にこのページへ加えていきます。いましばらくお待ちください。',
    soonHelp: 'お急ぎのご用件は、ヘルプデスクがお電話で承ります。',
    devices: '認証に使うデバイス',
    enrolled: (date: string) => `登録 ${date}`,
  },
  en: {
    short: 'Home',
    welcome: { before: 'Welcome, ', after: '' },
    welcomeBack: { before: 'Welcome back, ', after: '' },
    lead: 'We have confirmed in two ways that it is you.',
    soonTitle: 'We are preparing your services',
    soon: 'Your 資格確認書, notices and requests will be added to this page one by one. Thank you for your patience.',
    soonHelp: 'If something cannot wait, the help desk is there for you on the telephone.',
    devices: 'Devices for signing in',
    enrolled: (date) => `Registered on ${date}`,
  },
});
