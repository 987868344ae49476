import { expect, test } from '@jest/globals';
import { htmlOf } from '../testing/read-html.ts';
import { problemStates } from './problem.states.tsx';

test('an inner failure leaves as the generic one', () => {
  expect(htmlOf(problemStates, 'forbidden')).toContain('GENKAN-5000');
  expect(htmlOf(problemStates, 'forbidden')).not.toContain('GENKAN-4010');
  expect(htmlOf(problemStates, 'unavailable')).toContain('GENKAN-5031');
});
