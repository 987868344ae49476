import { defineWords } from '../define-words.ts';

export const enrolDoneWords = defineWords({
  ja: {
    title: '以上で設定が|完了しました',
    lead: '次のログインからは、ユーザIDとパスワードのあとに、アプリに表示される6桁の数字を入力します。',
    device: 'デバイス名',
    userId: 'ユーザID',
    lostTitle: '機種変更や紛失のときは',
    lost: 'ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。機種変更のときは、新しいスマートフォンで確認できるまで、今のアプリを消さずにお持ちください。',
  },
  en: {
    title: 'The set-up is complete',
    lead: 'From your next sign-in on, you enter your user ID and password, and then the six digits that the app shows.',
    device: 'Device name',
    userId: 'User ID',
    lostTitle: 'If you change or lose your phone',
    lost: 'Please call the help desk. Once we have confirmed who you are, we will help you. When you change phones, keep the app on the old one until the new one works.',
  },
});
