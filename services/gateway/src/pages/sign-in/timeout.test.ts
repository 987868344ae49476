import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { timeoutStates } from './timeout.states.tsx';

test('it says as the manual does what has failed', () => {
  expect(wordsOf(htmlOf(timeoutStates, 'shown'))).toContain('Login with OpenID Connect');
});
