import type { NoticeCode } from './notices.ja.ts';

export const noticesEn: Record<NoticeCode, { title: string; body: string }> = {
  'stale-form': {
    title: 'Something changed in another window',
    body: 'This page shows the newest state. Please check it and continue from here.',
  },
  'terms-outdated': {
    title: 'The terms of use have changed',
    body: 'Please read the new terms of use and continue from here.',
  },
  'enrolment-expired': {
    title: 'Here is a new QR code',
    body: 'The earlier QR code has expired. Please delete its entry from your app, then scan the new code.',
  },
  'passkey-later': {
    title: 'Face and fingerprint will follow',
    body: 'We have noted that you chose face or fingerprint and will tell you when it can be set up. Until then, please use a one-time password.',
  },
  'signed-out': {
    title: 'You have signed out',
    body: 'On a computer that other people use, please close the browser as well.',
  },
  'user-id-taken': {
    title: 'Please choose another user ID',
    body: 'The user ID that you chose is no longer available. Please enter a different one.',
  },
};
