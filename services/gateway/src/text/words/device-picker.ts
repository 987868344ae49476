import { defineWords } from '../define-words.ts';

/** Which device is asked for: the same for every kind of factor. */
export const devicePickerWords = defineWords({
  ja: {
    legend: '認証に使うデバイス',
    lastUsed: '前回使ったデバイス',
    enrolled: (date: string) => `登録 ${date}`,
    missing: {
      device: {
        what: '認証に使うデバイスが選択されていません。',
        next: 'お手元のデバイスをご選択ください。',
      },
    },
  },
  en: {
    legend: 'Device to use',
    lastUsed: 'Used last time',
    enrolled: (date) => `Registered on ${date}`,
    missing: {
      device: { what: 'No device is chosen.', next: 'Please choose the device that you have with you.' },
    },
  },
});
