/** What became of a set of tests. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of what failed, with their file. */
  failures: string[];
}

/** The part of jest's `--json` output that is read here. */
interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

export const NOTHING_COUNTED: TestCounts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Counts what jest reports. A file that could not run at all counts as one failure. */
export function countTests(result: JestResult): TestCounts {
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  );
  const failed = result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${name}: ${fullName}`),
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: [...failed, ...broken.map(({ name }) => `${name}: could not run`)],
  };
}

export function addCounts(one: TestCounts, other: TestCounts): TestCounts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** `12 passed, 0 failed`, and `, 1 skipped` if any were. */
export function describeCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
