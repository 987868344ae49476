import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** docs/to-add.md names files; each is where it says, with one that is there in place of the blank. */
const ROOT = new URL('../../', import.meta.url);
const CHAPTERS = readFileSync(new URL('docs/to-add.md', ROOT), 'utf8').split('\n## ').slice(1);

/** For every blank something that the house has already. */
const THERE: Readonly<Record<string, string>> = {
  page: 'birth-date',
  journey: 'first-login',
  'kind of notice': 'device-enrolled',
  'kind of factor': 'otp',
  service: 'identity',
  topic: 'sign-in',
  verb: 'sign-in',
  fact: 'account-created',
  name: 'hire',
};

const BLANK = /<([^>]+)>/g;
const filled = (path: string) => path.replaceAll(BLANK, (blank, what) => THERE[what] ?? blank);

/** From the root: what is named within a service (`events/subscriptions.ts`) has no one place. */
const PATHS = /`((?:deploy|docs|libs|services|test)\/[\w@./<> -]+\.\w+|package\.json)`/g;

const named = CHAPTERS.flatMap((chapter) => {
  const [title = ''] = chapter.split('\n', 1);
  return [...chapter.matchAll(PATHS)].map(([, path = '']) => [title, path] as const);
});

test('every chapter names files', () => {
  const titles = new Set(named.map(([title]) => title));
  expect(titles.size).toBe(CHAPTERS.length);
});

test('every blank is filled, and nothing is there for a blank that no path has', () => {
  const blanks = new Set(named.flatMap(([, path]) => [...path.matchAll(BLANK)].map(([, what]) => what)));
  expect(Object.keys(THERE).toSorted()).toEqual([...blanks].toSorted());
});

test.each(named)('%s: %s', (_title, path) => {
  expect(existsSync(fileURLToPath(new URL(filled(path), ROOT)))).toBe(true);
});
