import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { methodAndUserIdStates } from './method-and-user-id.states.tsx';

test.each([
  '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。',
  'ユーザIDの変更は必須ではありません。変更されない場合は、現在のIDをご入力ください。',
  '数字・英字の組合せで8文字～13文字',
])('it says as the manual does: %s', (sentence) => {
  expect(wordsOf(htmlOf(methodAndUserIdStates, 'fresh'))).toContain(sentence);
});
