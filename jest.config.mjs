/** One project per kind of test, so that `npm test -- unit` and the like run a part. */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['genkan-source', 'node'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.genkan/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2024',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** Whole walks through processes on a busy machine: the limit ends what hangs, it measures nothing. */
const RUNNING_SYSTEM = { testTimeout: 60_000 };

const project = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

export default {
  projects: [
    project(
      'unit',
      [
        '<rootDir>/libs/**/src/**/*.test.{ts,tsx}',
        '<rootDir>/services/**/src/**/*.test.{ts,tsx}',
        '<rootDir>/deploy/local/**/*.test.ts',
      ],
      { testPathIgnorePatterns: ['/node_modules/', '[.]contract[.]test[.]ts$'] },
    ),
    project('architecture', ['<rootDir>/test/architecture/**/*.test.ts']),
    project(
      'contracts',
      ['<rootDir>/test/contracts/**/*.test.ts', '<rootDir>/services/**/*.contract.test.ts'],
      RUNNING_SYSTEM,
    ),
    project('journeys', ['<rootDir>/test/journeys/**/*.test.ts'], RUNNING_SYSTEM),
    project('faults', ['<rootDir>/test/faults/**/*.test.ts'], RUNNING_SYSTEM),
  ],
};
