import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/**
 * The walls hold, and they can fall: on a copy of the source each planted breach must turn the check red.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'genkan-walls-'));

beforeAll(() => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((name) => /\.(ts|tsx|mts|cjs|mjs|json)$/.test(name))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  for (const file of ['.gitignore', 'package-lock.json']) cpSync(join(ROOT, file), join(copy, file));
  linkModules();
});

/** The installed packages, but our own ones from the copy. */
function linkModules(): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(copy, 'node_modules')];
  mkdirSync(join(to, '@genkan'), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '@genkan') symlinkSync(join(from, name), join(to, name));
  }
  for (const name of readdirSync(join(from, '@genkan'))) {
    symlinkSync(readlinkSync(join(from, '@genkan', name)), join(to, '@genkan', name));
  }
}

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a tool on the copy with a file planted in it. */
function runWith(planted: Record<string, string>, script: string, ...args: string[]) {
  for (const [file, text] of Object.entries(planted)) writeFileSync(join(copy, file), text);
  const run = spawnSync(process.execPath, [join(copy, script), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  for (const file of Object.keys(planted)) rmSync(join(copy, file));
  return { isGreen: run.status === 0, said: `${run.stdout}${run.stderr}` };
}

/** The rooms that breaches are planted in; the whole house is `npm run check`'s. */
const ROOMS = [
  'services/identity/src/domain',
  'services/notification/src/http',
  'libs/kernel/src',
  'test/journeys',
  'deploy/local',
];
const cruise = (planted: Record<string, string>) =>
  runWith(
    planted,
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    ...ROOMS,
  );
const findDead = (planted: Record<string, string>) =>
  runWith(planted, 'node_modules/knip/bin/knip.js', '--no-progress');

test('without a breach the check is green', () => {
  expect(cruise({})).toEqual({ isGreen: true, said: expect.any(String) });
});

test.each([
  ['a domain that imports a store', 'identity-domain', "import '../stores/account-store.ts';\n"],
  ['a service that imports another', 'identity-domain', "import '../../../mfa/src/main.ts';\n"],
  ['kafkajs outside its home', 'home-of-kafkajs', "import 'kafkajs';\n"],
  [
    'a service that imports the testkit',
    'only-tests-use-the-testkit',
    "import '../../../../libs/testkit/src/index.ts';\n",
  ],
  [
    'a domain that imports what is made for tests',
    'only-tests-use-what-is-made-for-tests',
    "import '../testing/identity-bench.ts';\n",
  ],
])('%s turns the check red', (_what, rule, text) => {
  const { isGreen, said } = cruise({ 'services/identity/src/domain/planted.ts': text });
  expect(said).toContain(rule);
  expect(isGreen).toBe(false);
});

test('a door of notification that picks a kind of notice itself turns the check red', () => {
  const { isGreen, said } = cruise({
    'services/notification/src/http/planted.ts': "import '../notices/device-enrolled.ts';\n",
  });
  expect(said).toContain('notification-rooms-are-given-the-list-of-notices');
  expect(isGreen).toBe(false);
});

test('a journey that looks into a service turns the check red', () => {
  const { isGreen, said } = cruise({
    'test/journeys/planted.test.ts': "import '../../services/mfa/src/main.ts';\n",
  });
  expect(said).toContain('test-knows-no-service');
  expect(isGreen).toBe(false);
});

test.each([
  ['a hire that knows our contracts', 'local-stack-stands-alone', 'hire', '@genkan/contracts'],
  [
    "an operator's tool that knows our platform",
    'operators-tools-speak-by-contract',
    'operator',
    '@genkan/platform',
  ],
])('%s turns the check red', (_what, rule, folder, library) => {
  const { isGreen, said } = cruise({ [`deploy/local/${folder}/planted.ts`]: `import '${library}';\n` });
  expect(said).toContain(rule);
  expect(isGreen).toBe(false);
});

test('a circle turns the check red', () => {
  const { isGreen, said } = cruise({
    'libs/kernel/src/planted-a.ts': "import './planted-b.ts';\n",
    'libs/kernel/src/planted-b.ts': "import './planted-a.ts';\n",
  });
  expect(said).toContain('no-circles');
  expect(isGreen).toBe(false);
});

test('a dead export turns the check red', () => {
  const { isGreen, said } = findDead({ 'libs/kernel/src/planted.ts': 'export const nobodyNeedsMe = 1;\n' });
  expect(said).toContain('planted.ts');
  expect(isGreen).toBe(false);
});

/** One sentence that English lacks, and one that it has too much. */
const PLANTED_WORDS = `import { defineWords } from './define-words.ts';
export const lacking = defineWords({ ja: { title: '', saidInJapanese: '' }, en: { title: '' } });
export const tooMuch = defineWords({ ja: { title: '' }, en: { title: '', saidInEnglish: '' } });
`;

describe('npm run check', () => {
  const check = (planted: Record<string, string>) => runWith(planted, 'deploy/local/commands/check.ts');

  test('is green on the house as it stands', () => {
    const { isGreen, said } = check({});
    expect(said).toContain('4 passed, 0 failed');
    expect(isGreen).toBe(true);
  });

  test('is red for each kind of breach, and names all of them in one run', () => {
    const { isGreen, said } = check({
      'libs/kernel/src/planted-lint.ts': 'let  a = 1',
      'libs/kernel/src/planted-type.ts': "export const one: number = 'two';\n",
      'services/identity/src/domain/planted-wall.ts': "import 'kafkajs';\n",
      'services/gateway/src/text/planted-words.ts': PLANTED_WORDS,
    });
    for (const sentence of ['saidInJapanese', 'saidInEnglish']) expect(said).toContain(`'${sentence}'`);
    for (const title of ['Format and lint', 'Types', 'Walls', 'Dead code']) {
      expect(said).toContain(`Failed: ${title}`);
    }
    expect(said).toContain('0 passed, 4 failed');
    expect(isGreen).toBe(false);
  });
});
