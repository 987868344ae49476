import { defineWords } from '../define-words.ts';
import type { FactorNames } from './factors.ts';

export const otpNames = defineWords<FactorNames>({
  ja: { method: 'OTP（ワンタイムパスワード）', short: 'ワンタイムパスワード' },
  en: { method: 'One-time password (OTP)', short: 'One-time password' },
});

/** Why signing in is paused after too many wrong ones. */
export const otpLockedWords = defineWords({
  ja: 'ワンタイムパスワードの誤りが続いたため、ご本人を守るために止めました。登録の内容は失われていません。',
  en: 'There were several wrong one-time passwords, so we paused signing in to protect you. Nothing has been lost.',
});

/** The authenticator apps that the manual names (O5). */
export const appWords = defineWords({
  ja: [
    'Google Authenticator|(Google認証システム)',
    'Microsoft Authenticator|(Microsoft認証システム)',
    'FreeOTP（Red Hat認証システム）',
  ],
  en: ['Google Authenticator', 'Microsoft Authenticator', 'FreeOTP (Red Hat)'],
});

export const otpWords = defineWords({
  ja: {
    label: 'ワンタイムパスワード',
    deviceName: 'デバイス名',
    /** What the manual has members enter, in both languages (O2, O3). */
    suggestedName: '新KOSMO',
    missing: {
      otp: {
        what: 'ワンタイムパスワードが入力されていません。',
        next: 'アプリに表示された6桁の数字をご入力ください。',
      },
    },
  },
  en: {
    label: 'One-time password',
    deviceName: 'Device name',
    suggestedName: '新KOSMO',
    missing: {
      otp: {
        what: 'The one-time password is missing.',
        next: 'Please enter the six digits that the app shows.',
      },
    },
  },
});

/** Its card where kinds stand side by side (F5). */
export const otpChoiceWords = defineWords({
  ja: {
    label: 'OTP|（ワンタイムパスワード）',
    about: 'アプリに表示される6桁の数字を、ログインのたびに入力します。',
    oneApp: '（どれか1つのアプリ）',
  },
  en: {
    label: 'One-time password (OTP)',
    about: 'Each time you sign in, you enter the six digits that an app shows.',
    oneApp: ' (one of these apps)',
  },
});
