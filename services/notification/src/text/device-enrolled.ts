import type { FactorKind, Locale } from '@genkan/contracts';
import type { SecurityWords } from './security-words.ts';

export type DeviceWords = SecurityWords & {
  factor: string;
  factors: Readonly<Record<FactorKind, string>>;
  /** A kind of factor that is newer than this process. */
  otherFactor: string;
  when: string;
  ifYou: readonly string[];
  ifNotYou: { title: string; lines: readonly string[] };
};

export const deviceWords: Readonly<Record<Locale, DeviceWords>> = {
  ja: {
    subject: (society) => `【${society}】多要素認証の登録のお知らせ`,
    title: '多要素認証が|登録されました',
    preheader: 'お心当たりがない場合は、すぐにヘルプデスクへご連絡ください。',
    intro: (portal) => [
      `会員ポータル「${portal}」のお客様のアカウントに、`,
      'ログインのときに使う多要素認証のデバイスが登録されました。',
    ],
    factor: '認証方法',
    factors: { otp: 'ワンタイムパスワード（認証アプリ）', passkey: '生体認証' },
    otherFactor: 'その他の認証方法',
    when: '登録日時',
    ifYou: ['ご自身で登録された場合は、何もしていただく必要はありません。'],
    ifNotYou: {
      title: 'お心当たりがない場合',
      lines: ['ほかの人がアカウントを使っているおそれがあります。', 'すぐにヘルプデスクへお電話ください。'],
    },
    trouble: ['お心当たりがない場合や、ご不明な点がある場合は、', 'こちらへご連絡ください。'],
  },
  en: {
    subject: (society) => `[${society}] A second factor was registered`,
    title: 'A second factor was registered',
    preheader: 'If this was not you, please call the help desk at once.',
    intro: (portal) => [
      'A device for two-factor authentication was registered',
      `for your account of the member portal “${portal}”.`,
    ],
    factor: 'Method',
    factors: { otp: 'One-time password (authenticator app)', passkey: 'Face or fingerprint' },
    otherFactor: 'Another method',
    when: 'Registered at',
    ifYou: ['If you did this yourself, there is nothing to do.'],
    ifNotYou: {
      title: 'If this was not you',
      lines: ['Somebody else may be using your account.', 'Please call the help desk at once.'],
    },
    trouble: ['Please call us if this was not you,', 'or if anything is unclear.'],
  },
};
