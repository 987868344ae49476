import type { helpJa } from './help.ja.ts';

export const helpEn: typeof helpJa = {
  'user-id': {
    short: 'Forgot your user ID',
    title: 'If you forgot your user ID',
    lead: 'Your user ID is in the notice that we sent you by e-mail or letter. If you changed it at your first sign-in, it is the one you chose.',
    lines: [
      'If you joined by August 2025, have used KOSMO Web and sign in here for the first time, please use 「ユーザIDを忘れた方はこちら」 on the old KOSMOweb.',
      'Everybody else, please call the help desk. Once we have confirmed who you are, we will help you.',
    ],
    later: 'We are still preparing a way to do this on screen.',
  },
  password: {
    short: 'Forgot your password',
    title: 'If you forgot your password',
    lead: 'If you sign in for the first time, the sign-in page tells you which password to enter, under “Signing in for the first time?”.',
    lines: [
      'If you have a temporary password, please enter it as your notice shows it. You may leave out the gaps. If it has expired, signing in opens a page where we can send you a new one.',
      'If you forgot the password that you chose yourself, please call the help desk. Once we have confirmed who you are, we will help you.',
    ],
    later: 'We are still preparing a way to do this on screen.',
  },
  privacy: {
    short: 'Privacy',
    title: 'Privacy',
    lead: 'We handle the personal data in this portal only as far as the work of the health insurance society needs it.',
    lines: [
      'We use your name, date of birth and e-mail address to confirm who you are and to send you notices.',
      'Your date of birth, your e-mail address and the key of your authenticator app are stored encrypted. Passwords are stored in a form that cannot be read back.',
      'The cookies of this portal keep you signed in and remember your language. There are no others.',
    ],
    later: 'If you want to know more, please ask the help desk.',
  },
  oldPortal: 'Open the old KOSMOweb',
};
