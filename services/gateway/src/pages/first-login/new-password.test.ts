import { expect, test } from '@jest/globals';
import { htmlOf, matches, wordsOf } from '../testing/read-html.ts';
import { newPasswordStates } from './new-password.states.tsx';

test.each(['新たなパスワードを設定してください', `!"#$%&'()=~|\`{+*}<>?_-^¥@[;:],./`])(
  'it says as the manual does: %s',
  (sentence) => {
    expect(wordsOf(htmlOf(newPasswordStates, 'fresh'))).toContain(sentence);
  },
);

test('a form carries its token, nonce and revision', () => {
  const html = htmlOf(newPasswordStates, 'fresh');
  for (const pair of [
    'name="csrf" value="csrf-token"',
    'name="nonce" value="form-nonce"',
    'name="rev" value="3"',
  ])
    expect(html).toContain(pair);
});

test('two passwords that differ: both fields are marked, each says what to do', () => {
  const html = htmlOf(newPasswordStates, 'refused');
  const marked = matches(html, /<input class="input" id="([^"]+)"[^>]*aria-invalid="true"/g);
  expect(marked).toEqual(['new-password', 'new-password-again']);
  expect(wordsOf(html)).toContain('どちらも消しました');
});
