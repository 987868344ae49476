import { expect, test } from '@jest/globals';
import { addCounts, countTests, describeCounts, NOTHING_COUNTED } from './test-counts.ts';

const result = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [
    { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds' }] },
    { name: 'b.test.ts', status: 'failed', assertionResults: [] },
  ],
};

test('a file that could not run counts as a failure', () => {
  expect(countTests(result)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 1,
    failures: ['a.test.ts: adds', 'b.test.ts: could not run'],
  });
});

test('counts add up to one plain line', () => {
  const counts = countTests(result);
  expect(describeCounts(addCounts(counts, counts))).toBe('6 passed, 4 failed, 2 skipped');
  expect(describeCounts(NOTHING_COUNTED)).toBe('0 passed, 0 failed');
});
