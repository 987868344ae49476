import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { credentialExpiredStates } from './credential-expired.states.tsx';

test('an expired password offers a new one, by one button and without an address', () => {
  const html = htmlOf(credentialExpiredStates, 'shown');
  expect(wordsOf(html)).toContain('仮パスワードの有効期限が切れています');
  expect(wordsOf(html)).toContain('会社から登録されているメールアドレスに');
  expect(html.match(/class="button"/g)).toHaveLength(1);
  expect(html).not.toContain('@');
});
