import { defineWords } from '../define-words.ts';
import type { FactorNames } from './factors.ts';

export const passkeyNames = defineWords<FactorNames>({
  ja: { method: '生体認証', short: '生体認証' },
  en: { method: 'Face or fingerprint', short: 'Face or fingerprint' },
});

/** Its card where kinds stand side by side (F5). */
export const passkeyChoiceWords = defineWords({
  ja: {
    label: '生体認証',
    about: '顔や指紋で確認します。数字を入力する必要がありません。',
    needs: [
      '生体認証（顔認証等）に対応したスマートフォン',
      'iPhoneの方は、iCloudキーチェーンがオンになっていること',
    ],
    later:
      '生体認証の設定画面は、ただいま準備しています。お選びいただいたことは記録しますので、それまではOTP（ワンタイムパスワード）をお使いください。',
  },
  en: {
    label: 'Face or fingerprint',
    about: 'You confirm with your face or fingerprint. There are no digits to type.',
    needs: ['A smartphone with face or fingerprint recognition', 'On an iPhone: iCloud Keychain turned on'],
    later:
      'We are still preparing this set-up. We note your choice; until it is ready, please use a one-time password (OTP).',
  },
});
