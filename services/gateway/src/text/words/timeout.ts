import { defineWords } from '../define-words.ts';

/** Said of a session that is over: only what is known of why. */
export const timeoutWords = defineWords({
  ja: {
    ended: {
      short: 'ログインが終了しています',
      title: 'このブラウザでの|ログインは、|終了しています',
      lead: 'しばらく操作がなかったとき、別の端末でログインやお手続きをされたとき、当方のシステムに障害があったときなどに、ログインは終了します。初回ログインの途中までに入力された内容は、保存されています。お手数ですが、もう一度ログインしてください。',
    },
    'completed-elsewhere': {
      short: '初回ログインは完了しています',
      title: '初回ログインは、|別の画面で|完了しています',
      lead: '別の端末、または別の画面で、初回ログインのお手続きが完了しました。この画面でのお手続きは、もう必要ありません。そのときに決めた新しいユーザIDと新しいパスワードで、ログインしてください。',
    },
    'timed-out': {
      short: '時間が過ぎました',
      title: '一定の時間が|過ぎたため、|ログインを|中断しました',
      lead: '故障ではありません。安全のため、ログインから一定の時間が過ぎると中断します。ここまでの入力は保存されていますので、もう一度ログインすると続きから始められます。',
    },
    /** The name that members know from the manual (L2); the same in every language. */
    known: 'Login with OpenID Connect',
  },
  en: {
    ended: {
      short: 'Your sign-in has ended',
      title: 'Your sign-in here has ended',
      lead: 'A sign-in ends after a while without use, when you sign in or go on from another device, or after a disturbance on our side. What you have entered in your first sign-in is kept. Please sign in again.',
    },
    'completed-elsewhere': {
      short: 'First sign-in complete',
      title: 'Your first sign-in was completed elsewhere',
      lead: 'It was completed on another device or in another window: nothing is left to do here. Please sign in with the new user ID and the new password that you chose there.',
    },
    'timed-out': {
      short: 'Timed out',
      title: 'The time has run out, so we stopped the sign-in',
      lead: 'Nothing is broken. For your safety a sign-in stops when a certain time has passed. What you have entered is kept: sign in again to continue where you stopped.',
    },
    known: 'Login with OpenID Connect',
  },
});

/** Why somebody has to sign in again. */
export type TimeoutReason = Exclude<keyof (typeof timeoutWords)['ja'], 'known'>;
