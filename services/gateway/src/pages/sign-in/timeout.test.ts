import { expect, test } from '@jest/globals';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { timeoutStates } from './timeout.states.tsx';

test.each(['ended', 'completedElsewhere', 'timedOut'] as const)(
  '%s: it says as the manual does what has failed',
  (state) => {
    expect(wordsOf(htmlOf(timeoutStates, state))).toContain('Login with OpenID Connect');
  },
);

test('28: only where the time is known to have run out does it say that nothing is broken', () => {
  expect(wordsOf(htmlOf(timeoutStates, 'timedOut'))).toContain('故障ではありません');
  for (const state of ['ended', 'completedElsewhere'] as const) {
    expect(wordsOf(htmlOf(timeoutStates, state))).not.toContain('故障ではありません');
    expect(wordsOf(htmlOf(timeoutStates, state, 'en'))).not.toContain('Nothing is broken');
  }
});

test('12: whoever completed the first login elsewhere is sent on with what was chosen there', () => {
  expect(wordsOf(htmlOf(timeoutStates, 'completedElsewhere'))).toContain('新しいユーザIDと新しいパスワード');
  expect(wordsOf(htmlOf(timeoutStates, 'completedElsewhere', 'en'))).toContain(
    'new user ID and the new password',
  );
});
