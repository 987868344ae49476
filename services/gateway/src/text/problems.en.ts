import type { ProblemCode } from '@genkan/contracts';
import type { ProblemParams } from '@genkan/kernel';
import { byReason, type ProblemText, type Words } from './problem-text.ts';

const generic: ProblemText = {
  what: 'This page could not be shown',
  next: 'We are sorry. You did nothing wrong. Please wait a few minutes and try again.',
};
const busy: ProblemText = {
  what: 'The service is hard to reach right now',
  next: 'We are sorry. You did nothing wrong. Please wait a few minutes and try again.',
};
const askHelpDesk = 'Please call the help desk. Once we have confirmed who you are, we will help you.';
const signInAgain = 'Please sign in again. You continue where you stopped.';

function shown(params: ProblemParams): string {
  const character = String(params.character ?? '');
  return character.trim() === '' ? 'a space' : `“${character}”`;
}

function unusable(label: string): Words {
  return (params) => `Character ${params.position} of the ${label}, ${shown(params)}, cannot be used.`;
}

function replace(by: string): Words {
  return (params) => `Please replace character ${params.position}, ${shown(params)}, with ${by}.`;
}

export const problemsEn: Record<ProblemCode, ProblemText> = {
  'invalid-request': generic,
  forbidden: generic,
  'internal-error': generic,
  'not-found': {
    what: 'This page does not exist',
    next: 'The address has changed or contains a mistake. Please use the button below.',
  },
  'store-unavailable': busy,
  overloaded: {
    what: 'Many people are signing in right now',
    next: 'We are sorry. You did nothing wrong. Please wait about a minute and try again.',
  },
  throttled: {
    what: 'For your safety, signing in is paused',
    next: 'Nothing has been lost. Please try again later.',
  },
  'invalid-credentials': {
    what: 'The user ID or the password is not valid.',
    next: 'Please compare it with your notice, character by character.',
    note: 'Your user ID is still there. Please enter your password again. If you are sure of both, please call the help desk.',
    also: { field: 'password', hint: 'Press “Show” to check what you typed.' },
  },
  'user-id-changed': {
    what: 'This user ID changed at your first sign-in.',
    next: 'Please enter the new user ID that you chose at your first sign-in.',
    note: 'Your password is right. If you do not remember the new user ID, please see “Forgot your user ID?”.',
    also: { field: 'password', hint: 'For safety, please enter it once more.' },
  },
  'credential-superseded': {
    what: 'You have been sent a newer temporary password',
    next: 'The one you entered is an earlier one. Please sign in with the temporary password from your newest notice.',
  },
  'credential-consumed': {
    what: 'Your first sign-in is already complete',
    next: 'The temporary password has done its work. Please sign in with the user ID and the password that you chose.',
  },
  'reissue-limit-reached': {
    what: 'No more temporary passwords today',
    next: 'We send up to three new temporary passwords a day. You can ask for another one tomorrow. If it cannot wait, please call the help desk.',
  },
  'account-suspended': { what: 'This user ID cannot be used at present', next: askHelpDesk },
  'session-ended': { what: 'You have been signed out', next: signInAgain },
  'step-not-due': {
    what: 'You are at another step now',
    next: 'You went on in another window, or an earlier step is still open. Please continue with the button below.',
  },
  'stale-form': {
    what: 'Something changed in another window',
    next: 'Please check the newest state and continue from there.',
  },
  'birth-date-unreadable': {
    what: byReason({
      'no-date': 'We could not read this date of birth.',
      'out-of-range': 'This cannot be a date of birth.',
    }),
    next: byReason({
      'no-date': 'Please enter year, month and day as eight digits: 1 December 1980 is 19801201.',
      'out-of-range': 'Please check the year: any day from 1900 until today can be entered.',
    }),
  },
  'birth-date-wrong': {
    what: 'This is not the date of birth that we have on record.',
    next: 'Please check year, month and day.',
  },
  'attempts-exhausted': {
    what: 'For your safety, your first sign-in has been stopped',
    next: 'The date of birth was wrong too many times. We are sorry for the trouble: please call the help desk. Once we have confirmed who you are, we will send you a new notice.',
  },
  'terms-outdated': {
    what: 'The terms of use have changed',
    next: 'Please read the new terms of use and continue from there.',
  },
  'user-id-invalid': {
    what: byReason({
      'too-short': 'The user ID is too short.',
      'too-long': 'The user ID is too long.',
      character: unusable('user ID'),
      'digits-and-letters': 'The user ID needs both digits and letters.',
    }),
    next: byReason({
      'too-short': 'Please enter 8 to 13 characters.',
      'too-long': 'Please enter 8 to 13 characters.',
      character: replace('a letter a–z, a digit, or one of - _ . @'),
      'digits-and-letters': 'Please combine digits and letters, 8 to 13 characters in all.',
    }),
  },
  'user-id-taken': {
    what: 'Somebody else uses this user ID.',
    next: 'Please enter a different one, for example with a digit or a symbol added.',
  },
  'password-invalid': {
    what: byReason({
      'too-short': 'The new password is too short.',
      'too-long': 'The new password is too long.',
      character: unusable('new password'),
    }),
    next: byReason({
      'too-short': 'Please enter at least 8 characters.',
      'too-long': 'Please enter no more than 64 characters.',
      character: replace('a letter a–z, a digit or a symbol of the rule'),
    }),
  },
  'password-weak': {
    what: byReason({
      common: 'Many people use this password, so it is easy to guess.',
      'same-as-user-id': 'A password close to the user ID cannot be used.',
      'same-as-birth-date': 'A password close to the date of birth cannot be used.',
      'same-as-temporary': 'The temporary password cannot be used again.',
      'context-word': 'A password close to the name of the portal or the society is easy to guess.',
    }),
    next: 'A few unrelated words in a row are strong and easy to remember. Please enter a different password.',
  },
  'email-invalid': {
    what: byReason({
      form: 'This does not look like an e-mail address.',
      character: unusable('e-mail address'),
    }),
    next: byReason({
      form: 'Please check that nothing is missing before or after the @. Example: hanako@example.jp',
      character: replace('a letter a–z, a digit, or one of - _ .'),
    }),
  },
  'factor-exists': {
    what: 'Your second factor is already set up',
    next: 'Please sign in again and enter the six digits of the device that you registered.',
  },
  'factor-missing': {
    what: 'Your second factor is not set up yet',
    next: 'Please sign in again. The set-up will open.',
  },
  'enrolment-expired': {
    what: 'This QR code has expired.',
    next: 'Please scan the new QR code and enter its six digits.',
  },
  'enrolment-closed': { what: 'The time for this set-up has passed', next: askHelpDesk },
  'fresh-sign-in-needed': {
    what: 'For your safety, please sign in again',
    next: 'A device can be set up only shortly after signing in.',
  },
  'too-many-devices': { what: 'You have registered as many devices as possible', next: askHelpDesk },
  'factor-unsupported': {
    what: 'This page does not know your way of signing in yet',
    next: 'Please wait a few minutes and sign in again. If you see this again, please call the help desk.',
  },
  'device-unknown': {
    what: 'We could not find the device that you chose.',
    next: 'Please choose one of the devices shown.',
  },
  'device-name-invalid': {
    what: byReason({
      empty: 'The device name is missing.',
      'too-long': 'The device name is too long.',
      taken: 'Another of your devices has this name.',
      character: 'The device name contains a character that cannot be used.',
    }),
    next: byReason({
      empty: 'Please enter a name by which you recognise the device.',
      'too-long': 'Please enter no more than 40 characters.',
      taken: 'Please enter a different name.',
      character: 'Please use letters, digits and symbols.',
    }),
  },
  'code-malformed': {
    what: 'A one-time password has six digits.',
    next: 'Please enter the six digits as your app shows them.',
  },
  'code-wrong': {
    what: 'The one-time password is not correct.',
    next: 'Please wait until the digits change, then enter the new ones.',
  },
  'code-used': {
    what: 'This one-time password has already been used.',
    next: 'Each one works only once. Please wait until the digits change, then enter the new ones.',
  },
  'code-late': {
    what: 'This one-time password has already changed.',
    next: 'The digits change every 30 seconds. Please enter the ones that your app shows now. If you see this again and again, turn on automatic time in the settings of your phone.',
  },
  'code-clock': {
    what: 'The one-time password is not correct.',
    next: 'The clock of your phone seems to be off. Please turn on automatic time in its settings, then enter new digits.',
  },
};
