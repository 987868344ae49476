import { defineWords } from '../define-words.ts';

export const lockedWords = defineWords({
  ja: {
    title: '安全のため、|ログインを|一時的に|止めています',
    stepTitle: 'この手続きを、|しばらく|止めています',
    /** Of a kind of factor it stands with the kind's own words. */
    why: {
      password: 'パスワードの誤りが続いたため、ご本人を守るために止めました。登録の内容は失われていません。',
      'birth-date':
        '生年月日の誤りが続いたため、ご本人を守るために止めました。登録の内容は失われていません。',
      'user-id': '使えないユーザIDの入力が続いたため、しばらく止めました。ここまでの内容は保存されています。',
      'new-password':
        '新しいパスワードの入力が続いたため、しばらく止めました。ここまでの内容は保存されています。',
    },
    when: 'もう一度お試しいただける時刻',
    from: (time: string) => `${time}から`,
    left: (duration: string) => `（あと${duration}）`,
    advice: 'お心当たりがないときは、ヘルプデスクへお知らせください。',
  },
  en: {
    title: 'For your safety, signing in is paused',
    stepTitle: 'This step is paused for a while',
    why: {
      password:
        'There were several wrong passwords, so we paused signing in to protect you. Nothing has been lost.',
      'birth-date':
        'There were several wrong dates of birth, so we paused signing in to protect you. Nothing has been lost.',
      'user-id':
        'Many user IDs that cannot be used were tried, so we paused this step. What you have entered so far is kept.',
      'new-password':
        'A new password was entered many times, so we paused this step. What you have entered so far is kept.',
    },
    when: 'You can try again',
    from: (time) => `from ${time}, Japan time`,
    left: (duration) => ` (in ${duration})`,
    advice: 'If this was not you, please tell the help desk.',
  },
});
