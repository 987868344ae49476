import { defineWords } from '../define-words.ts';

/** What is said where one of several devices is chosen, whatever their kind. */
export const deviceWords = defineWords({
  ja: {
    devices: '認証に使うデバイス',
    lastUsed: '前回使ったデバイス',
    enrolled: (date: string) => `登録 ${date}`,
    missing: {
      what: '認証に使うデバイスが選択されていません。',
      next: 'お手元のデバイスをご選択ください。',
    },
  },
  en: {
    devices: 'Device to use',
    lastUsed: 'Used last time',
    enrolled: (date) => `Registered on ${date}`,
    missing: { what: 'No device is chosen.', next: 'Please choose the device that you have with you.' },
  },
});
