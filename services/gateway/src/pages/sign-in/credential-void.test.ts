import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { credentialVoidStates } from './credential-void.states.tsx';

test('an older notice points to the newest one', () => {
  expect(wordsOf(htmlOf(credentialVoidStates, 'superseded'))).toContain('いちばん新しいお知らせをご覧のうえ');
});

test('enough new passwords for one day: the help desk is there', () => {
  const html = htmlOf(credentialVoidStates, 'reissueLimit');
  expect(wordsOf(html)).toContain('1日3回まで');
  expect(html).toContain('class="help__tel"');
});
