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

const project = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

export default {
  // It ends what hangs and measures nothing. One for all: jest does not heed a project's own.
  testTimeout: 300_000,
  projects: [
    project(
      'unit',
      [
        '<rootDir>/libs/**/src/**/*.test.{ts,tsx}',
        '<rootDir>/services/**/src/**/*.test.{ts,tsx}',
        '<rootDir>/deploy/local/**/*.test.ts',
      ],
      { testPathIgnorePatterns: ['/node_modules/', '[.](contract|screens)[.]test[.]ts$'] },
    ),
    project('architecture', ['<rootDir>/test/architecture/**/*.test.ts']),
    project('contracts', [
      '<rootDir>/test/contracts/**/*.test.ts',
      '<rootDir>/services/**/*.contract.test.ts',
    ]),
    project('journeys', ['<rootDir>/test/journeys/**/*.test.ts', '<rootDir>/services/**/*.screens.test.ts']),
    project('faults', ['<rootDir>/test/faults/**/*.test.ts']),
  ],
};
