import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { firstLoginDoneStates } from './first-login-done.states.tsx';

test.each(['初回ログインが完了しました', '画面右上のユーザ名'])(
  'it says as the manual does: %s',
  (sentence) => {
    expect(wordsOf(htmlOf(firstLoginDoneStates, 'passkeyChosen'))).toContain(sentence);
  },
);
