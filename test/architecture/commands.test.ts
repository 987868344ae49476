import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** A command is a file, a script of package.json, and a row of README.md; each has the other two. */
const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const names = Object.keys(scripts).toSorted();

test('each script starts the command of its name', () => {
  const started = Object.entries(scripts).filter(
    ([name, line]) => line === `node deploy/local/bootstrap.mjs ${name}`,
  );
  expect(started.map(([name]) => name).toSorted()).toEqual(names);
  const files = readdirSync(new URL('deploy/local/commands/', ROOT));
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.ts`));
});

test('each script has its row in README.md, and each row its script', () => {
  const [, after = ''] = read('README.md').split('\n## Commands\n');
  const [chapter = ''] = after.split('\n## ');
  const rows = [...chapter.matchAll(/^\| `npm (?:run )?([\w-]+)/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(names);
});
