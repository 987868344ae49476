import type { Locale } from '@genkan/contracts';
import { dayInEnglish, dayInJapanese, momentInEnglish, momentInJapanese } from './japan-time.ts';

/** What all our mails say, whatever they tell, in one language; a missing sentence does not compile. */
export type MailText = {
  lang: Locale;
  /** Between the lines of the plain text once they run on as a paragraph. */
  joint: '' | ' ';
  greeting(name: string): string;
  moment(at: Date): string;
  day(at: Date): string;
  /** Between a label and its value in the plain text. */
  gap: string;
  safety: { title: string; lines: readonly string[] };
  help: { title: string; phone: string; desk(society: string): string };
  sendOnly: string;
};

export const MAIL_TEXT: Readonly<Record<Locale, MailText>> = {
  ja: {
    lang: 'ja',
    joint: '',
    greeting: (name) => `${name} 様`,
    moment: momentInJapanese,
    day: dayInJapanese,
    gap: '　',
    safety: {
      title: '安全のために',
      lines: [
        'このメールを転送しないでください。',
        '健康保険組合やヘルプデスクが、パスワードや',
        'ワンタイムパスワードをお尋ねすることはありません。',
      ],
    },
    help: { title: 'お困りのときは', phone: '電話', desk: (society) => `${society} ヘルプデスク` },
    sendOnly: 'このメールは送信専用です。',
  },
  en: {
    lang: 'en',
    joint: ' ',
    greeting: (name) => `Dear ${name},`,
    moment: momentInEnglish,
    day: dayInEnglish,
    gap: '  ',
    safety: {
      title: 'To stay safe',
      lines: [
        'Please do not forward this e-mail.',
        'Neither the society nor its help desk will ever ask you',
        'for a password or a one-time password.',
      ],
    },
    help: { title: 'If you need help', phone: 'Telephone', desk: (society) => `${society}, help desk` },
    sendOnly: 'Replies to this e-mail are not read.',
  },
};
