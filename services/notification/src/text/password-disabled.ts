import type { Locale } from '@genkan/contracts';
import type { SecurityWords } from './security-words.ts';

export type PasswordWords = SecurityWords & {
  when: string;
  stillOpen: { title: string; lines: readonly string[] };
  otherwise: { title: string; lines: readonly string[] };
};

export const passwordWords: Readonly<Record<Locale, PasswordWords>> = {
  ja: {
    subject: (society) => `【${society}】パスワードの利用を一部停止しました`,
    title: 'パスワードの利用を|一部停止しました',
    preheader: 'いつもお使いのブラウザからは、これまでどおりログインできます。',
    intro: (portal) => [
      `会員ポータル「${portal}」のお客様のユーザIDに、`,
      '誤ったパスワードが100回続けて入力されました。',
      'ご本人を守るため、はじめて使うブラウザからのログインを止めています。',
      '登録の内容は失われていません。',
    ],
    when: '停止した日時',
    stillOpen: {
      title: 'いつものブラウザからログインできます',
      lines: [
        '以前に多要素認証までログインしたことのあるブラウザからは、',
        'いまのパスワードで、これまでどおりログインできます。',
        'ログインされると、ほかのブラウザの停止も解除されます。',
      ],
    },
    otherwise: {
      title: 'そのブラウザがない場合',
      lines: ['ヘルプデスクへお電話ください。', 'ご本人を確認したうえで、ご案内します。'],
    },
    trouble: ['入力したお心当たりがない場合や、ご不明な点がある場合は、', 'こちらへご連絡ください。'],
  },
  en: {
    subject: (society) => `[${society}] Your password was turned off in part`,
    title: 'Your password was turned off in part',
    preheader: 'In the browsers that you use, you can sign in as before.',
    intro: (portal) => [
      'A wrong password was entered a hundred times in a row',
      `for your user ID of the member portal “${portal}”.`,
      'To protect you, nobody can sign in with it from a new browser.',
      'Nothing has been lost.',
    ],
    when: 'Turned off at',
    stillOpen: {
      title: 'Your own browsers still work',
      lines: [
        'In a browser where you have signed in with both factors before,',
        'you can sign in with your password as always.',
        'When you do, it works in other browsers again as well.',
      ],
    },
    otherwise: {
      title: 'If you have no such browser',
      lines: ['Please call the help desk.', 'Once we have confirmed who you are, we will help you.'],
    },
    trouble: ['Please call us if you did not enter those passwords,', 'or if anything is unclear.'],
  },
};
