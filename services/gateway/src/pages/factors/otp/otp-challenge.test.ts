import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../../testing/read-html.ts';
import { otpChallengeStates } from './otp-challenge.states.tsx';

test.each(['ワンタイムパスワードが正しくありません', '認証時のスマートデバイス選択を再度ご確認ください'])(
  'refused, it says as the manual does: %s',
  (sentence) => {
    expect(wordsOf(htmlOf(otpChallengeStates, 'refused'))).toContain(sentence);
  },
);

test('one device is named, of two one is chosen', () => {
  const [one, two] = [htmlOf(otpChallengeStates, 'oneDeviceRefused'), htmlOf(otpChallengeStates, 'fresh')];
  expect(one).toContain('<input type="hidden" name="device" value="a"');
  expect(one).not.toContain('type="radio"');
  expect(two.match(/type="radio"/g)).toHaveLength(2);
  expect(wordsOf(two)).toContain('登録 2026年4月1日');
});
