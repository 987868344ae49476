import { expect, test } from '@jest/globals';
import { htmlOf, matches, wordsOf } from '../../testing/read-html.ts';
import { otpEnrolStates } from './otp-enrol.states.tsx';

const html = htmlOf(otpEnrolStates, 'fresh');

test.each([
  'OTP(ワンタイムパスワード）の設定を行います',
  'スキャンできませんか？',
  '2.アプリケーションを開き、キーを入力します',
  '新KOSMO',
  '実行',
])('it says as the manual does: %s', (sentence) => {
  expect(wordsOf(html)).toContain(sentence);
});

test('the key stands in groups of four, and closed', () => {
  expect(html).toContain('<span>JBSW</span><span>Y3DP</span><span>EHPK</span><span>3PXP</span>');
  expect(html).not.toContain('<details class="more" open');
});

const [, wide = '', narrow = ''] = html.split(/<li class="if-(?:wide|narrow)">/);

test('whoever has nothing but a wide phone is told the way before having to open anything', () => {
  const [before, folded] = wide.split('<details class="more"');
  expect(wordsOf(before ?? '')).toContain(
    'この画面をスマートフォンで見ているときは、下の「スキャンできませんか？」',
  );
  expect(wordsOf(`<${folded}`)).not.toContain('この画面をスマートフォンで見ているときは');
});

test('8.21: on a phone its own app and the key come first, the QR code for another one lies folded', () => {
  const [first = '', folded = ''] = narrow.split('<details class="more"');
  expect(first).toContain('href="otpauth://totp/x?secret=JBSWY3DPEHPK3PXP"');
  expect(wordsOf(first)).toContain('アプリで開く');
  expect(first).toContain('<span>JBSW</span>');
  expect([first.includes('class="qr"'), folded.includes('class="qr"')]).toEqual([false, true]);
});

test('8.21: each app leads to its pages in both stores, and says which one it is', () => {
  const apps = ['google', 'microsoft', 'freeotp'];
  const links = apps.flatMap((app) => [`https://ios.example/${app}`, `https://android.example/${app}`]);
  expect(matches(html, / href="(https:[^"]+)"/g)).toEqual(links);
  expect(wordsOf(html)).toContain('FreeOTP（Red Hat認証システム） Google Play');
});

test('8.21: what comes back refused is at the field, with all that was open still open', () => {
  const refused = htmlOf(otpEnrolStates, 'refused');
  expect(refused).toContain(' action="/here#code"');
  expect(matches(refused, /<details class="more" id="([^"]+)" open>/g)).toEqual(['by-key', 'by-qr']);
  expect(refused).toContain('<input type="hidden" name="opened" value="by-key by-qr" data-opened');
  expect(matches(refused, / id="([^"]+)" role="alert"/g)).toEqual(['otp-error', 'device-name-error']);
});
