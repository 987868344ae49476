import { defineWords } from '../define-words.ts';

export const timeoutWords = defineWords({
  ja: {
    short: '時間が過ぎました',
    title: 'しばらく操作が|なかったため、|ログインを|中断しました',
    lead: '故障ではありません。安全のため、一定時間が過ぎると中断します。ここまでの入力は保存されていますので、もう一度ログインすると続きから始められます。',
    /** The name that members know from the manual (L2); the same in every language. */
    known: 'Login with OpenID Connect',
  },
  en: {
    short: 'Timed out',
    title: 'You were away for a while, so we stopped the sign-in',
    lead: 'Nothing is broken. For your safety the sign-in stops after some time. What you have entered is kept: sign in again to continue where you stopped.',
    known: 'Login with OpenID Connect',
  },
});
