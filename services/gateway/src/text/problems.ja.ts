import type { ProblemCode } from '@genkan/contracts';
import type { ProblemParams } from '@genkan/kernel';
import { byReason, type ProblemText, type Words } from './problem-text.ts';

const generic: ProblemText = {
  what: 'ページを|表示できませんでした',
  next: 'ご迷惑をおかけしています。入力の誤りではありません。数分おいて、もう一度お試しください。',
};
const busy: ProblemText = {
  what: 'ただいま|つながりにくく|なっています',
  next: 'ご迷惑をおかけしています。入力の誤りではありません。数分おいて、もう一度お試しください。',
};
const askHelpDesk = 'ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。';
const signInAgain = 'お手数ですが、もう一度ログインしてください。続きから始められます。';

function shown(params: ProblemParams): string {
  const character = String(params.character ?? '');
  return character.trim() === '' ? '空白' : character;
}

function unusable(label: string): Words {
  return (params) => `${label}の${params.position}文字目「${shown(params)}」は使えません。`;
}

function replace(by: string): Words {
  return (params) =>
    `${params.position}文字目の「${shown(params)}」を、${by}に変えて、もう一度ご入力ください。`;
}

/** One entry for every code on the list, so that a new code does not compile without its sentence. */
export const problemsJa: Record<ProblemCode, ProblemText> = {
  'invalid-request': generic,
  forbidden: generic,
  'internal-error': generic,
  'not-found': {
    what: 'ページが|見つかりませんでした',
    next: 'アドレスが変わったか、入力に誤りがあるようです。下のボタンからお進みください。',
  },
  'store-unavailable': busy,
  overloaded: {
    what: 'ただいま|混み合っています',
    next: 'ご迷惑をおかけしています。入力の誤りではありません。1分ほどおいて、もう一度お試しください。',
  },
  throttled: {
    what: '安全のため、|ログインを|一時的に|止めています',
    next: '登録の内容は失われていません。時間をおいて、もう一度お試しください。',
  },
  'invalid-credentials': {
    what: '無効なユーザIDまたはパスワードです。',
    next: '通知や控えのとおりか、1文字ずつお確かめください。',
    note: 'ユーザIDは残してあります。パスワードをもう一度ご入力ください。どちらも正しいはずのときは、ヘルプデスクへお電話ください。',
    also: { field: 'password', hint: '「表示」を押すと、入力した文字を確かめられます。' },
  },
  'user-id-changed': {
    what: 'このユーザIDは、初回ログインのときに変わっています。',
    next: '初回ログインのときに決めた、新しいユーザIDをご入力ください。',
    note: 'パスワードは合っています。新しいユーザIDがお分かりにならないときは、「ユーザIDを忘れた方はこちら」をご覧ください。',
    also: { field: 'password', hint: '安全のため、もう一度ご入力ください。' },
  },
  'credential-superseded': {
    what: '新しい仮パスワードを|お送りしています',
    next: 'ご入力いただいたものは、以前の仮パスワードです。いちばん新しいお知らせをご覧のうえ、そこに書かれた仮パスワードでログインしてください。',
  },
  'credential-consumed': {
    what: '初回ログインは|すでに完了しています',
    next: '仮パスワードの役目は終わりました。初回ログインでご自身が設定されたユーザIDとパスワードで、ログインしてください。',
  },
  'reissue-limit-reached': {
    what: '本日お送りできる|仮パスワードは、|ここまでです',
    next: '仮パスワードの再発行は、1日3回までにしています。明日になると、またお送りできます。お急ぎの方は、ヘルプデスクへお電話ください。',
  },
  'account-suspended': {
    what: 'このユーザIDは、|ただいま|ご利用いただけません',
    next: `お手数ですが、${askHelpDesk}`,
  },
  'session-ended': { what: 'ログインが|終了しました', next: signInAgain },
  'step-not-due': {
    what: 'この画面の|手続きは、|順番が変わりました',
    next: '別の画面で先に進んだか、前の手続きが残っています。下のボタンから、続きの画面へお進みください。',
  },
  'stale-form': {
    what: '別の画面で|内容が変わりました',
    next: 'いちばん新しい内容をご確認のうえ、もう一度お進みください。',
  },
  'birth-date-unreadable': {
    what: byReason({
      'no-date': '生年月日を読み取れませんでした。',
      'out-of-range': '生年月日として受け付けられない日付です。',
    }),
    next: byReason({
      'no-date': '西暦の年月日を、数字8桁でご入力ください。1980年12月1日なら 19801201 です。',
      'out-of-range': '年に誤りがないか、お確かめください。1900年から今日までの日付をご入力ください。',
    }),
  },
  'birth-date-wrong': {
    what: '生年月日が、登録されている日付と一致しません。',
    next: '年・月・日を、もう一度お確かめください。',
  },
  'attempts-exhausted': {
    what: '安全のため、|初回ログインを|止めました',
    next: '生年月日の不一致が続いたためです。お手数ですが、ヘルプデスクへお電話ください。ご本人を確認したうえで、新しいお知らせをお送りします。',
  },
  'terms-outdated': {
    what: '利用規約が|新しくなりました',
    next: 'お手数ですが、新しい利用規約をお読みのうえ、もう一度お進みください。',
  },
  'user-id-invalid': {
    what: byReason({
      'too-short': 'ユーザIDが短すぎます。',
      'too-long': 'ユーザIDが長すぎます。',
      character: unusable('ユーザID'),
      'digits-and-letters': 'ユーザIDに、数字と英字の両方が必要です。',
    }),
    next: byReason({
      'too-short': '8文字から13文字でご入力ください。',
      'too-long': '8文字から13文字でご入力ください。',
      character: replace('半角の英数字か - _ . @'),
      'digits-and-letters': '数字と英字を組み合わせて、8文字から13文字でご入力ください。',
    }),
  },
  'user-id-taken': {
    what: 'このユーザIDは、ほかの方が使っています。',
    next: '数字や記号を加えるなどして、別のユーザIDをご入力ください。',
  },
  'password-invalid': {
    what: byReason({
      'too-short': '新しいパスワードが短すぎます。',
      'too-long': '新しいパスワードが長すぎます。',
      character: unusable('新しいパスワード'),
    }),
    next: byReason({
      'too-short': '8文字以上でご入力ください。',
      'too-long': '64文字以内でご入力ください。',
      character: replace('半角の英数字か記号'),
    }),
  },
  'password-weak': {
    what: byReason({
      common: 'このパスワードは、よく使われているため、見破られるおそれがあります。',
      'same-as-user-id': 'ユーザIDに近いパスワードは使えません。',
      'same-as-birth-date': '生年月日に近いパスワードは使えません。',
      'same-as-temporary': '仮パスワードは、新しいパスワードには使えません。',
      'context-word': 'ポータルや健康保険組合の名前に近いパスワードは、見破られるおそれがあります。',
    }),
    next: '関係のない言葉をいくつかつなげると、覚えやすく、強くなります。別のパスワードをご入力ください。',
  },
  'email-invalid': {
    what: byReason({
      form: 'メールアドレスの形が正しくないようです。',
      character: unusable('メールアドレス'),
    }),
    next: byReason({
      form: '「@」の前後に抜けがないか、お確かめください。例：hanako@example.jp',
      character: replace('半角の英数字か - _ .'),
    }),
  },
  'factor-exists': {
    what: '多要素認証は|すでに設定されています',
    next: 'お手数ですが、もう一度ログインして、設定したデバイスの6桁の数字をご入力ください。',
  },
  'factor-missing': {
    what: '多要素認証の設定が|まだ終わっていません',
    next: 'お手数ですが、もう一度ログインしてください。設定の画面が開きます。',
  },
  'enrolment-expired': {
    what: 'このQRコードは、時間が過ぎたため使えなくなりました。',
    next: '新しいQRコードを読み取って、表示された6桁の数字をご入力ください。',
  },
  'enrolment-closed': {
    what: '設定できる期間が|過ぎています',
    next: `お手数ですが、${askHelpDesk}`,
  },
  'fresh-sign-in-needed': {
    what: '安全のため、|もう一度|ログインしてください',
    next: 'デバイスの設定には、ログインしてすぐの確認が必要です。',
  },
  'too-many-devices': {
    what: '登録できる台数に|達しています',
    next: `お手数ですが、${askHelpDesk}`,
  },
  'factor-unsupported': {
    what: 'お使いの認証方法に、|この画面はまだ対応していません',
    next: 'お手数ですが、数分おいてから、もう一度ログインしてください。くり返し表示されるときは、ヘルプデスクへお電話ください。',
  },
  'device-unknown': {
    what: '選択されたデバイスが見つかりませんでした。',
    next: '表示されているデバイスから、もう一度お選びください。',
  },
  'device-name-invalid': {
    what: byReason({
      empty: 'デバイス名が入力されていません。',
      'too-long': 'デバイス名が長すぎます。',
      taken: 'このデバイス名は、すでに使われています。',
      character: 'デバイス名に、使えない文字があります。',
    }),
    next: byReason({
      empty: '見分けるための名前をご入力ください。例：新KOSMO',
      'too-long': '40文字以内でご入力ください。',
      taken: 'ほかのデバイスと違う名前をご入力ください。',
      character: '文字・数字・記号でご入力ください。例：新KOSMO',
    }),
  },
  'code-malformed': {
    what: 'ワンタイムパスワードは、数字6桁です。',
    next: 'アプリに表示された6桁の数字を、そのままご入力ください。',
  },
  'code-wrong': {
    what: 'ワンタイムパスワードが正しくありません',
    next: '数字が切り替わった直後に、新しい6桁をご入力ください。',
  },
  'code-used': {
    what: 'このワンタイムパスワードは、すでに使われています。',
    next: '同じ数字は1回だけ使えます。次の数字に切り替わるまで待って、新しい6桁をご入力ください。',
  },
  'code-late': {
    what: 'このワンタイムパスワードは、時間切れです。',
    next: '番号は30秒ごとに変わります。アプリに今表示されている新しい6桁を、変わらないうちにご入力ください。何度も表示されるときは、スマートフォンの時刻の自動補正をオンにしてください。',
  },
  'code-clock': {
    what: 'ワンタイムパスワードが正しくありません',
    next: 'スマートフォンの時刻がずれているようです。設定で、時刻の自動補正をオンにしてから、新しい6桁をご入力ください。',
  },
};
