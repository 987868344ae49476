import type { FactorKind } from '@genkan/contracts';
import { helpJa } from './help.ja.ts';
import { noticesJa } from './notices.ja.ts';
import { problemsJa } from './problems.ja.ts';

/** How a kind of factor is called. */
type FactorNames = { method: string; short: string };

/**
 * Every sentence that a member reads. Titles, rules and refusals keep the manual's wording letter for letter.
 * `|` marks where a heading or a button may break; `[…]` keeps a phrase together (component Phrases).
 */
export const ja = {
  frame: {
    skip: '本文へ進む',
    error: 'エラー：',
    required: '必須',
    language: '言語',
    menu: 'さんのメニュー',
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
  steps: {
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
  /** `method`: as the manual offers it; `short`: beside a device. */
  factors: {
    otp: { method: 'OTP（ワンタイムパスワード）', short: 'ワンタイムパスワード' },
    passkey: { method: '生体認証', short: '生体認証' },
  } as Record<FactorKind, FactorNames>,
  unknownFactor: { method: 'その他の認証方法', short: 'その他の認証方法' } as FactorNames,
  apps: [
    'Google Authenticator|(Google認証システム)',
    'Microsoft Authenticator|(Microsoft認証システム)',
    'FreeOTP（Red Hat認証システム）',
  ],
  signIn: {
    title: 'ログイン',
    lead: 'ユーザIDとパスワードを入力して、ログインしてください。',
    failed: 'ログインできませんでした',
    userId: 'ユーザID',
    password: 'パスワード',
    checkPassword: '「表示」を押すと、入力した文字を確かめられます。',
    submit: 'ログイン',
    forgotUserId: 'ユーザIDを忘れた方はこちら',
    forgotPassword: 'パスワードを忘れた方はこちら',
  },
  guide: {
    title: 'はじめてログインする方へ',
    lead: 'あてはまる項目を開くと、入力するユーザIDとパスワードが分かります。',
    userId: 'ユーザID',
    password: 'パスワード',
    both: 'ユーザID・パスワード',
    had: {
      who: ['〈2025年8月以前入社の方〉', 'KOSMO Webを利用したことがある'],
      userId: '従来ご利用いただいたもの',
    },
    never: {
      who: ['〈2025年8月以前入社の方〉', 'KOSMO Webを利用したことがない'],
      userId: '会社からの通知にある仮ユーザID',
    },
    letter: {
      who: ['〈特例退職〉〈任意継続〉', '〈住商ウェルサポート〉'],
      both: '封書でお送りした、仮ユーザIDと仮パスワード',
    },
    mail: {
      who: ['〈2025年9月以降入社の方〉'],
      both: '会社からのメールにある、仮ユーザIDと仮パスワード',
    },
    initialPassword: '記号＋番号＋生年月日',
    example: ['例）記号 12　番号 3456789', '生年月日 1980年12月1日の場合'],
    exampleCode: '12345678919801201',
    lowerCase: '英字は大文字での入力は可能ですが、小文字に変換されます。',
    whereNumbers:
      '記号および番号は、健康保険証・資格確認書・資格情報のお知らせ・マイナポータルの「健康保険証」画面にてご確認ください。',
    oldPortal: {
      before: 'ユーザIDをお忘れの方は、',
      link: '旧KOSMOweb',
      after: 'の「ユーザIDを忘れた方はこちら」からお手続きください。',
    },
  },
  birthDate: {
    short: '生年月日',
    title: 'ご自身の|生年月日を|入力してください',
    lead: 'ご本人であることを確認します。途中でやめても、次にログインしたとき、続きから始められます。',
    label: '生年月日',
    hint: '西暦で生年月日８桁を入力し、「実行」を押下してください。',
    example: { before: '例：昭和55年12月1日生まれの', code: '方は 19801201' },
    reading: '読み取った日付',
    eras: {
      title: '西暦が分からないとき（和暦との早見）',
      lines: [
        '昭和の年に 1925 を足すと西暦になります。昭和22年なら1947年です。',
        '平成の年には 1988 を、令和の年には 2018 を足します。',
      ],
    },
  },
  terms: {
    short: '利用規約',
    title: 'KOSMO Communication Web 利用規約',
    lead: '確認し、「同意する」を押下してください。',
    agree: '同意する',
    decline: '同意しないで、|ログアウトする',
  },
  methodAndUserId: {
    short: '認証方法とユーザID',
    title: '認証方法を|選択してください',
    legend: '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。',
    needs: '必要なもの',
    needsOneApp: '（どれか1つのアプリ）',
    passkey: {
      label: '生体認証',
      about: '顔や指紋で確認します。数字を入力する必要がありません。',
      needs: [
        '生体認証（顔認証等）に対応したスマートフォン',
        'iPhoneの方は、iCloudキーチェーンがオンになっていること',
      ],
      later:
        '生体認証の設定画面は、ただいま準備しています。お選びいただいたことは記録しますので、それまではOTP（ワンタイムパスワード）をお使いください。',
    },
    otp: {
      label: 'OTP|（ワンタイムパスワード）',
      about: 'アプリに表示される6桁の数字を、ログインのたびに入力します。',
    },
    userId: 'ユーザID',
    userIdHint: 'ユーザIDの変更は必須ではありません。変更されない場合は、現在のIDをご入力ください。',
    rule: {
      title: 'ユーザIDの条件',
      length: '数字・英字の組合せで8文字～13文字',
      characters: '半角英数字・記号',
      symbols: ['-（ハイフン）', '_（アンダーバー）', '.（ドット）', '@（アットマーク）'],
      lowerCase: '英字は大文字での入力は可能ですが、小文字に変換されます。',
    },
  },
  newPassword: {
    short: '新しいパスワード',
    title: '新たな|パスワードを|設定してください',
    label: '新しいパスワード',
    rule: {
      title: 'パスワードの条件',
      length: '8文字～64文字',
      characters: '半角英数字と、次の記号',
      symbols: `!"#$%&'()=~|\`{+*}<>?_-^¥@[;:],./`,
    },
    again: '新しいパスワード（確認）',
    againHint: '同じパスワードを、もう一度入力してください。',
  },
  email: {
    short: 'メールアドレス',
    title: 'メールアドレスを|確認（もしくは入力）|してください',
    lead: '手続きの結果や、安全に関わるお知らせをお送りします。',
    label: 'メールアドレス',
    hintKnown: '登録されているアドレスです。変わっている場合は、書き直してください。',
    hintUnknown: 'ふだんお使いのアドレスを入力してください。',
    advice: '退職後も使えるアドレスをおすすめします。',
  },
  firstLoginDone: {
    title: '初回ログインが|完了しました',
    lead: 'あと1つ、多要素認証の設定が残っています。これが済むと、ポータルをご利用いただけます。',
    userId: 'これからのユーザID',
    method: '選択した認証方法',
    goOn: '続けて多要素認証を|設定する',
    duration: '5分ほどかかります。スマートフォンをお手元にご用意ください。',
    laterTitle: 'あとで設定する場合',
    later: '画面右上のユーザ名からログアウトできます。次にログインすると、設定の画面が開きます。',
    signOut: 'ログアウトする',
  },
  otp: {
    label: 'ワンタイムパスワード',
    deviceName: 'デバイス名',
    /** What the manual has members enter, in both languages (O2, O3). */
    suggestedName: '新KOSMO',
  },
  otpEnrol: {
    short: 'OTPの設定',
    title: 'OTP[(ワンタイムパスワード）の]|設定を行います',
    failed: '設定は|まだ終わっていません',
    app: 'アプリを用意します',
    appLead:
      'スマートフォンのストアで、次のどれか1つをインストールしてください。すでにお使いの方は、そのままで結構です。',
    scan: 'アプリでQRコードをスキャンします',
    scanLead: 'アプリの「QRコードをスキャン」で、下のQRコードを読み取ってください。',
    qr: '設定用のQRコード',
    cannotScan: 'スキャンできませんか？',
    onThisPhone:
      'この画面をスマートフォンで見ているときは、下の「スキャンできませんか？」を開いて設定します。',
    enterKey: '2.アプリケーションを開き、キーを入力します',
    copyKey: 'キーをコピーする',
    copied: 'コピーしました。',
    accountName: 'アプリの「アカウント名」に入力する名前',
    key: 'アプリの「鍵」に入力するもの',
    keyWhat: '上のキーを貼り付け',
    code: 'アプリの数字を入力します',
    codeHint: 'アプリに表示された6桁の数字です。30秒ごとに切り替わります。',
    deviceNameHint: '機種変更のときに見分けるための名前です。変えなくてもかまいません。',
  },
  enrolDone: {
    title: '以上で設定が|完了しました',
    lead: '次のログインからは、ユーザIDとパスワードのあとに、アプリに表示される6桁の数字を入力します。',
    device: 'デバイス名',
    userId: 'ユーザID',
    lostTitle: '機種変更や紛失のときは',
    lost: 'ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。機種変更のときは、新しいスマートフォンで確認できるまで、今のアプリを消さずにお持ちください。',
  },
  otpChallenge: {
    short: 'ワンタイムパスワード',
    title: 'ワンタイムパスワードを|入力してください',
    failed: 'ログインできませんでした',
    devices: '認証に使うデバイス',
    lastUsed: '前回使ったデバイス',
    enrolled: (date: string) => `登録 ${date}`,
    hint: '認証アプリに表示されている、数字6桁です。',
    hintChosen: '選んだデバイスの認証アプリに表示されている、数字6桁です。',
    countdown: { before: '切り替わるまで ', after: ' 秒', label: '数字が切り替わるまでの残り時間' },
    submit: 'ログイン',
    still: {
      title: 'それでもログインできないときは',
      steps: [
        {
          what: '最新のワンタイムパスワードを再度入力します。',
          how: '30秒を過ぎた数字は使えません。切り替わった直後の数字をコピーして試してください。',
        },
        { what: '認証アプリを再起動します。', how: '一度アプリを閉じてから、もう一度開いてください。' },
        {
          what: '時刻の自動補正機能を有効化する。',
          how: 'スマートフォンの設定で、日付と時刻の「自動設定」がオンになっているかをご確認ください。',
        },
      ],
      devices: '複数台で設定されている方は、認証時のスマートデバイス選択を再度ご確認ください。',
    },
    lost: {
      title: 'スマートフォンが手元にないとき',
      body: 'ヘルプデスクへお電話ください。ご本人を確認したうえで、ご案内します。',
      call: '電話で相談する',
    },
  },
  home: {
    short: 'ホーム',
    welcome: { before: 'ようこそ、', after: ' 様' },
    welcomeBack: { before: 'おかえりなさい、', after: ' 様' },
    lead: '2つの方法でご本人を確認しました。安心してご利用ください。',
    soonTitle: '手続きの画面を準備しています',
    soon: '資格確認書の表示、お知らせ、各種の手続きを、順にこのページへ加えていきます。いましばらくお待ちください。',
    soonHelp: 'お急ぎのご用件は、ヘルプデスクがお電話で承ります。',
    devices: '認証に使うデバイス',
    enrolled: (date: string) => `登録 ${date}`,
  },
  locked: {
    title: '安全のため、|ログインを|一時的に|止めています',
    stepTitle: 'この手続きを、|しばらく|止めています',
    why: {
      password: 'パスワードの誤りが続いたため、ご本人を守るために止めました。登録の内容は失われていません。',
      'birth-date':
        '生年月日の誤りが続いたため、ご本人を守るために止めました。登録の内容は失われていません。',
      'user-id': '使えないユーザIDの入力が続いたため、しばらく止めました。ここまでの内容は保存されています。',
      'new-password':
        '新しいパスワードの入力が続いたため、しばらく止めました。ここまでの内容は保存されています。',
      otp: 'ワンタイムパスワードの誤りが続いたため、ご本人を守るために止めました。登録の内容は失われていません。',
    },
    when: 'もう一度お試しいただける時刻',
    from: (time: string) => `${time}から`,
    left: (duration: string) => `（あと${duration}）`,
    advice: 'お心当たりがないときは、ヘルプデスクへお知らせください。',
  },
  timeout: {
    short: '時間が過ぎました',
    title: 'しばらく操作が|なかったため、|ログインを|中断しました',
    lead: '故障ではありません。安全のため、一定時間が過ぎると中断します。ここまでの入力は保存されていますので、もう一度ログインすると続きから始められます。',
    /** The name that members know from the manual (L2); the same in every language. */
    known: 'Login with OpenID Connect',
  },
  problem: {
    tryAgain: 'もう一度試す',
    againTitle: 'くり返し表示されるときは',
    againLead: '次の2つを、ヘルプデスクへお知らせください。',
    code: 'コード',
    reference: '受付番号',
  },
  credentialExpired: {
    title: '仮パスワードの|有効期限が|切れています',
    lead: 'ご入力いただいたユーザIDとパスワードは正しいのですが、期限を過ぎたため使えなくなりました。新しい仮パスワードをお送りできます。',
    pressing: '下のボタンを押すと、次のようになります。',
    effects: [
      '会社から登録されているメールアドレスに、新しい仮パスワードのお知らせをお送りします。',
      'お手元の仮パスワードは、役目を終えます。仮ユーザIDは変わりません。',
      '初回ログインの途中で設定されたパスワードも、使えなくなります。',
    ],
    submit: '新しい仮パスワードを|送ってもらう',
    help: '会社からのメールを受け取れない方は、お電話ください',
  },
  credentialReissued: {
    title: '新しい仮パスワードを|お送りしています',
    lead: '会社から登録されているメールアドレスに、お知らせをお送りしています。届くまで、数分かかることがあります。',
    nextTitle: 'メールが届いたら',
    next: [
      'いちばん新しい「仮ユーザIDと仮パスワードのお知らせ」を開きます。',
      'そこに書かれた仮ユーザIDと仮パスワードで、ログインします。以前の仮パスワードは使えません。',
      '初回ログインの手続きへ進みます。安全のため、生年月日から確認します。',
    ],
    help: 'しばらく待っても届かないときは、お電話ください',
  },
  credentialVoid: {
    help: {
      'credential-superseded': '新しいお知らせが見つからないときは、お電話ください',
      'credential-consumed': 'ログインできないときは、お電話ください',
      'reissue-limit-reached': 'お知らせが届かないときは、お電話ください',
    },
  },
  help: helpJa,
  time: {
    /** Of twelve hours, named: nobody shall wait for six in the morning until six in the evening. */
    clock: (hour: number, minute: number) =>
      `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`,
    day: (month: number, day: number, clock: string) => `${month}月${day}日 ${clock}`,
    minutes: (n: number) => `${n}分`,
    hours: (n: number) => `約${n}時間`,
  },
  missing: {
    'user-id': { what: 'ユーザIDが入力されていません。', next: 'ユーザIDをご入力ください。' },
    password: { what: 'パスワードが入力されていません。', next: 'パスワードをご入力ください。' },
    'birth-date': { what: '生年月日が入力されていません。', next: '生年月日を数字8桁でご入力ください。' },
    method: { what: '認証方法が選択されていません。', next: '生体認証かOTPのどちらかをご選択ください。' },
    'new-password': {
      what: '新しいパスワードが入力されていません。',
      next: '新しいパスワードをご入力ください。',
    },
    'new-password-again': {
      what: '新しいパスワード（確認）が入力されていません。',
      next: '同じパスワードを、もう一度ご入力ください。',
    },
    email: { what: 'メールアドレスが入力されていません。', next: 'メールアドレスをご入力ください。' },
    otp: {
      what: 'ワンタイムパスワードが入力されていません。',
      next: 'アプリに表示された6桁の数字をご入力ください。',
    },
    device: { what: '認証に使うデバイスが選択されていません。', next: 'お手元のデバイスをご選択ください。' },
    'device-name': {
      what: 'デバイス名が入力されていません。',
      next: '見分けるための名前をご入力ください。例：新KOSMO',
    },
  },
  mismatch: {
    what: '2つのパスワードが一致していません。',
    next: '安全のため、どちらも消しました。新しいパスワードを、2回とも同じ文字でご入力ください。',
  },
  attemptsLeft: (n: number) => `あと${n}回お試しいただけます。`,
  notices: noticesJa,
  problems: problemsJa,
};
