import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { termsStates } from './terms.states.tsx';

test.each(['KOSMO Communication Web 利用規約', '同意する'])('it says as the manual does: %s', (sentence) => {
  expect(wordsOf(htmlOf(termsStates, 'outdated'))).toContain(sentence);
});
