import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { emailStates } from './email.states.tsx';

test('it asks as the manual does', () => {
  expect(wordsOf(htmlOf(emailStates, 'known'))).toContain('メールアドレスを確認（もしくは入力）してください');
});
