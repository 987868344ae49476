import { defineWords } from './define-words.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const frameWords = defineWords({
  ja: {
    skip: '本文へ進む',
    error: 'エラー：',
    required: '必須',
    language: '言語',
    menu: 'さんのメニュー',
    /** Instead of a name, where an older identity says none. */
    unnamed: '会員',
    honorific: ' 様',
    signOut: 'ログアウト',
    helpTitle: 'お困りのときは',
    helpDesk: { before: '', after: ' ヘルプデスク' },
    terms: '利用規約',
    privacy: '個人情報の取り扱い',
    urgent: 'お急ぎの方は、お電話ください',
    checkInput: '入力内容を|ご確認ください',
    next: '次へ',
    run: '実行',
    toSignIn: 'ログイン画面に|戻る',
    toPortal: 'ポータルへ進む',
    show: '表示',
    showWhat: { password: '（パスワード）', again: '（確認用のパスワード）' },
  },
  en: {
    skip: 'Skip to main content',
    error: 'Error: ',
    required: 'Required',
    language: 'Language',
    unnamed: 'Member',
    menu: ': menu',
    honorific: '',
    signOut: 'Sign out',
    helpTitle: 'Need help?',
    helpDesk: { before: 'Help desk of ', after: ' (in Japanese)' },
    terms: 'Terms of use',
    privacy: 'Privacy',
    urgent: 'In a hurry? Please call us',
    checkInput: 'Please check what you entered',
    next: 'Next',
    run: 'Continue',
    toSignIn: 'Back to sign-in',
    toPortal: 'Go to the portal',
    show: 'Show',
    showWhat: { password: ' password', again: ' repeated password' },
  },
});

export const stepWords = defineWords({
  ja: {
    label: '初回ログインの進み具合',
    title: '初回ログイン',
    names: [
      'ログイン',
      '生年月日',
      '利用規約',
      '認証方法とユーザID',
      'パスワード',
      'メールアドレス',
      '多要素認証の設定',
    ],
    done: '（完了）',
    next: (name: string) => `次：${name}`,
    last: 'これで最後です',
    upToHere: 'まで完了しました',
    allDone: 'すべて完了しました',
    note: '途中でやめても、次にログインしたとき、続きから始められます。',
    inTitle: (title: string, count: string) => `${title}（${count}）`,
  },
  en: {
    label: 'Progress of your first sign-in',
    title: 'First sign-in',
    names: [
      'Sign in',
      'Date of birth',
      'Terms of use',
      'Method and user ID',
      'Password',
      'E-mail address',
      'Second factor',
    ],
    done: ' (done)',
    next: (name) => `Next: ${name}`,
    last: 'The last step',
    upToHere: 'steps done',
    allDone: 'All done',
    note: 'You can stop at any time. The next time you sign in, you continue where you stopped.',
    inTitle: (title, count) => `${title} (${count})`,
  },
});

export const timeWords = defineWords({
  ja: {
    /** Of twelve hours, named: nobody shall wait for six in the morning until six in the evening. */
    clock: (hour: number, minute: number) =>
      `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`,
    day: (month: number, day: number, clock: string) => `${month}月${day}日 ${clock}`,
    minutes: (n: number) => `${n}分`,
    hours: (n: number) => `約${n}時間`,
  },
  en: {
    clock: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
    day: (month, day, clock) => `${day} ${MONTHS[month - 1]}, ${clock}`,
    minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
    hours: (n) => `about ${n === 1 ? '1 hour' : `${n} hours`}`,
  },
});

export const countWords = defineWords({
  ja: { attemptsLeft: (n: number) => `あと${n}回お試しいただけます。` },
  en: { attemptsLeft: (n) => (n === 1 ? 'You have one attempt left.' : `You have ${n} attempts left.`) },
});
