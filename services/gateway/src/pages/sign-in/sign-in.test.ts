import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { signInStates } from './sign-in.states.tsx';

test.each([
  ['refused', '無効なユーザIDまたはパスワードです。'],
  ['fresh', 'ユーザIDを忘れた方はこちら'],
  ['fresh', '12345678919801201'],
] as const)('%s, it says as the manual does: %s', (state, sentence) => {
  expect(wordsOf(htmlOf(signInStates, state))).toContain(sentence);
});

test('who is outside has nothing to log out of', () => {
  expect(htmlOf(signInStates, 'fresh')).not.toContain('sign-out');
});
