/** What a page says above its form, when something changed since the member last saw it. */
export const noticesJa = {
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
    body: '前のQRコードは時間が過ぎたため、使えなくなりました。アプリに残っている前の「新KOSMO」を消してから、新しいQRコードを読み取ってください。',
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
};

export type NoticeCode = keyof typeof noticesJa;
