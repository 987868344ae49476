import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CHANNELS, FACTOR_KINDS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';

/** A kind is named where it lives and nowhere else: whoever adds one must not have to look for the others. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The lists themselves, and the examples that events are published with. */
const LISTS = ['libs/contracts/src/kinds.ts', 'libs/contracts/src/events/'];
const HOMES: Record<string, readonly string[]> = {
  factor: [
    'services/mfa/src/factors/',
    'services/gateway/src/pages/factors/',
    'services/gateway/src/journeys/factors/',
    'services/gateway/src/text/',
    'services/notification/src/text/',
  ],
  channel: [
    'services/notification/src/channels/',
    'services/notification/src/notices/security-rules.ts',
    'services/onboarding/src/domain/notice-rules.ts',
  ],
};

const words = [
  ...FACTOR_KINDS.map((word) => [word, 'factor'] as const),
  ...CHANNELS.map((word) => [word, 'channel'] as const),
];

function placesOf(word: string): string[] {
  const product = [
    ':(glob)services/*/src/**/*.ts',
    ':(glob)services/*/src/**/*.tsx',
    ':(glob)libs/*/src/**/*.ts',
  ];
  const tests = [
    ':(exclude,glob)**/*.test.*',
    ':(exclude,glob)**/*.states.*',
    ':(exclude,glob)**/testing/**',
    ':(exclude,glob)libs/testkit/**',
  ];
  try {
    const found = execFileSync(
      'git',
      ['grep', '--untracked', '-lF', `'${word}'`, '--', ...product, ...tests],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    return found.split('\n').filter((file) => file !== '');
  } catch {
    return [];
  }
}

test.each(words)("'%s' stands at home", (word, of) => {
  const homes = [...LISTS, ...(HOMES[of] ?? [])];
  const places = placesOf(word);
  expect(places).toContain('libs/contracts/src/kinds.ts');
  expect(places.filter((file) => !homes.some((home) => file.startsWith(home)))).toEqual([]);
});
