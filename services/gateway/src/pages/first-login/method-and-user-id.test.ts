import { FACTOR_KINDS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { htmlOf, matches, wordsOf } from '../testing/read-html.ts';
import { methodAndUserIdStates } from './method-and-user-id.states.tsx';

test.each([
  '生体認証かOTP（ワンタイムパスワード）のどちらかを選択してください。',
  'ユーザIDの変更は必須ではありません。変更されない場合は、現在のIDをご入力ください。',
  '数字・英字の組合せで8文字～13文字',
])('it says as the manual does: %s', (sentence) => {
  expect(wordsOf(htmlOf(methodAndUserIdStates, 'fresh'))).toContain(sentence);
});

const offered = (state: 'fresh' | 'refused') =>
  matches(htmlOf(methodAndUserIdStates, state), /<input[^>]* name="method" value="([^"]+)"/g);

test('every kind of factor there is can be chosen and no other, the passkey first', () => {
  expect(offered('fresh')).toEqual(['passkey', 'otp']);
  expect(offered('refused')).toEqual(['passkey', 'otp']);
  expect(offered('fresh').toSorted()).toEqual(FACTOR_KINDS.toSorted());
});

test('what was chosen before is chosen, and nothing is for whoever chose none', () => {
  const chosen = (state: 'fresh' | 'refused') =>
    matches(htmlOf(methodAndUserIdStates, state), /<input[^>]* value="([^"]+)"[^>]* checked/g);
  expect(chosen('fresh')).toEqual(['otp']);
  expect(chosen('refused')).toEqual([]);
});
