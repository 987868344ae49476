import { dayInEnglish, momentInEnglish } from './japan-time.ts';
import type { MailText } from './mail-text.ts';

export const en: MailText = {
  lang: 'en',
  joint: ' ',
  greeting: (name) => `Dear ${name},`,
  moment: momentInEnglish,
  day: dayInEnglish,
  gap: '  ',
  signInPage: 'Sign-in page',
  safety: {
    title: 'To stay safe',
    lines: [
      'Please do not forward this e-mail.',
      'Neither the society nor its help desk will ever ask you',
      'for a password or a one-time password.',
    ],
  },
  help: { title: 'If you need help', phone: 'Telephone', desk: (society) => `${society}, help desk` },
  sendOnly: 'Replies to this e-mail are not read.',
  credential: {
    subject: (society) => `[${society}] Your temporary user ID and password`,
    title: 'Your temporary user ID and password',
    preheader: (day) => `Please sign in for the first time by ${day}. It takes about five minutes.`,
    intro: (portal) => [
      'These are the temporary user ID and the temporary password',
      `for your first visit to the member portal “${portal}”.`,
    ],
    userId: 'Temporary user ID',
    password: 'Temporary password',
    expiry: 'Valid until',
    hints: [
      'The spaces after every four characters may be left out.',
      'Letters and digits that look alike (0 and O; 1, I and L) are not used.',
      'If you have several of these e-mails, please use the newest one.',
      'Once the time has run out, signing in offers to send you a new one.',
    ],
    openSignIn: 'Open the sign-in page',
    addressHint: 'If the button does not open, please type this address:',
    stepsTitle: 'Your first sign-in, step by step',
    stepsIntro: [
      'It takes about five minutes. If you stop on the way, you can go on later',
      'from where you were. We recommend a smartphone.',
    ],
    steps: [
      'Sign in with the temporary user ID and password',
      'Enter your date of birth',
      'Agree to the terms of use',
      'Choose a sign-in method and a user ID',
      'Choose a new password',
      'Confirm your e-mail address',
      'Set up two-factor authentication',
    ],
    trouble: ['Please call us if you cannot sign in,', 'or if you did not expect this e-mail.'],
  },
  device: {
    subject: (society) => `[${society}] A second factor was registered`,
    title: 'A second factor was registered',
    preheader: 'If this was not you, please call the help desk at once.',
    intro: (portal) => [
      'A device for two-factor authentication was registered',
      `for your account of the member portal “${portal}”.`,
    ],
    kindLabel: 'Method',
    kinds: { otp: 'One-time password (authenticator app)', passkey: 'Face or fingerprint' },
    when: 'Registered at',
    ifYou: ['If you did this yourself, there is nothing to do.'],
    ifNotYou: {
      title: 'If this was not you',
      lines: ['Somebody else may be using your account.', 'Please call the help desk at once.'],
    },
    trouble: ['Please call us if this was not you,', 'or if anything is unclear.'],
  },
};
