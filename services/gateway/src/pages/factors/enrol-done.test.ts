import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { enrolDoneStates } from './enrol-done.states.tsx';

test('it says as the manual does that all is done', () => {
  expect(wordsOf(htmlOf(enrolDoneStates, 'shown'))).toContain('以上で設定が完了しました');
});
