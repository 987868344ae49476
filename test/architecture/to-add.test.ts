import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** docs/to-add.md names files; each is where it says, with one that is there in place of the blank. */
const ROOT = new URL('../../', import.meta.url);
const CHAPTERS = readFileSync(new URL('docs/to-add.md', ROOT), 'utf8').split('\n## ').slice(1);

/** For every blank something that the house has already. */
const THERE: Readonly<Record<string, string>> = {
  page: 'birth-date',
  'page of a kind': 'otp',
  journey: 'first-login',
  'kind of notice': 'device-enrolled',
  'kind of factor': 'otp',
  service: 'identity',
  topic: 'sign-in',
  verb: 'sign-in',
  fact: 'account-created',
  name: 'hire',
};

const filled = (path: string) => path.replaceAll(/<([^>]+)>/g, (blank, what) => THERE[what] ?? blank);

const named = CHAPTERS.flatMap((chapter) => {
  const [title = ''] = chapter.split('\n', 1);
  const steps = chapter.split('\n').filter((line) => /^\d+\. /.test(line));
  return steps.map((step) => [title, /`([\w@./<> -]+\.\w+)`/.exec(step)?.[1] ?? ''] as const);
}).filter(([, path]) => path.includes('/'));

test('every chapter names files', () => {
  const titles = new Set(named.map(([title]) => title));
  expect(titles.size).toBe(CHAPTERS.length);
});

test.each(named)('%s: %s', (_title, path) => {
  expect(existsSync(fileURLToPath(new URL(filled(path), ROOT)))).toBe(true);
});
