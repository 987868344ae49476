import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../../testing/read-html.ts';
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

test('whoever has nothing but the phone is told the way before having to open anything', () => {
  const [before, folded] = html.split('<details class="more"');
  expect(wordsOf(before ?? '')).toContain(
    'この画面をスマートフォンで見ているときは、下の「スキャンできませんか？」',
  );
  expect(wordsOf(`<${folded}`)).not.toContain('この画面をスマートフォンで見ているときは');
});
