import { defineWords } from './define-words.ts';

/** What a page says above its form, when something changed since the member last saw it. */
export const bannerWords = defineWords({
  ja: {
    'stale-form': {
      title: '別の画面で|内容が変わりました',
      body: 'いちばん新しい内容を表示しています。ご確認のうえ、もう一度お進みください。',
    },
    'terms-outdated': {
      title: '利用規約が|新しくなりました',
      body: 'お手数ですが、新しい利用規約をお読みのうえ、もう一度お進みください。',
    },
    'enrolment-expired': {
      title: '新しいQRコードを|表示しています',
      body: '前のQRコードは、使えなくなりました。アプリに残っている前の「新KOSMO」を消してから、新しいQRコードを読み取ってください。',
    },
    'earlier-key': {
      title: '24時間以内に|設定したアプリは、|そのまま使えます',
      body: 'この24時間のうちにアプリへの登録がお済みの方は、もう一度読み取らずに、アプリに表示された6桁の数字をご入力ください。',
    },
    'passkey-later': {
      title: '生体認証の設定は、|準備が整いしだい[ご案内します]',
      body: '生体認証をお選びいただいたことは、記録しています。それまでは、OTP（ワンタイムパスワード）を設定してお使いください。',
    },
    'signed-out': {
      title: 'ログアウトしました',
      body: 'ほかの方も使うパソコンでは、ブラウザも閉じてください。',
    },
    'user-id-taken': {
      title: 'ユーザIDを|選び直してください',
      body: 'お選びいただいたユーザIDは、手続きのあいだに使えなくなりました。ほかのユーザIDをご入力ください。',
    },
  },
  en: {
    'stale-form': {
      title: 'Something changed in another window',
      body: 'This page shows the newest state. Please check it and continue from here.',
    },
    'terms-outdated': {
      title: 'The terms of use have changed',
      body: 'Please read the new terms of use and continue from here.',
    },
    'enrolment-expired': {
      title: 'Here is a new QR code',
      body: 'The earlier QR code cannot be used any more. Please delete its entry from your app, then scan the new code.',
    },
    'earlier-key': {
      title: 'An app that you set up in the last 24 hours still works',
      body: 'If you have added us to your app in the last 24 hours, there is no need to scan again: just enter the six digits that it shows.',
    },
    'passkey-later': {
      title: 'Face and fingerprint will follow',
      body: 'We have noted that you chose face or fingerprint and will tell you when it can be set up. Until then, please use a one-time password.',
    },
    'signed-out': {
      title: 'You have signed out',
      body: 'On a computer that other people use, please close the browser as well.',
    },
    'user-id-taken': {
      title: 'Please choose another user ID',
      body: 'The user ID that you chose is no longer available. Please enter a different one.',
    },
  },
});

export type BannerCode = keyof (typeof bannerWords)['ja'];

/** `ok`: as it was meant to be; `note`: look here first. */
export const BANNER_TONES: Readonly<Record<BannerCode, 'ok' | 'note' | 'info'>> = {
  'stale-form': 'note',
  'terms-outdated': 'note',
  'enrolment-expired': 'note',
  'earlier-key': 'info',
  'passkey-later': 'info',
  'signed-out': 'ok',
  'user-id-taken': 'note',
};
