import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CRASH_POINTS } from '../faults/crash-points.ts';

/** The hook of the crash tests names files and functions of the product, which knows nothing of it. */
const ROOT = new URL('../../', import.meta.url);
const readSource = (built: string) =>
  readFileSync(new URL(built.replace('/dist/', '/src/').replace(/js$/, 'ts'), ROOT), 'utf8');

test.each(CRASH_POINTS.map(({ name, file, call }) => ({ name, file, call })))(
  '$name is a step that exists',
  ({ file, call }) => {
    const [name = '', method] = call.split('.');
    const source = readSource(file);
    expect(source).toMatch(new RegExp(`function ${name}\\b`));
    if (method) expect(source).toMatch(new RegExp(`\\b${method}\\b`));
  },
);

test('the consumer whose session the hook shortens is where it looks', () => {
  const hook = readFileSync(new URL('test/faults/crash-hook.mjs', ROOT), 'utf8');
  const file = /const CONSUMER = '([^']+)'/.exec(hook)?.[1] ?? '';
  expect(readSource(file)).toMatch(/function configOf\b/);
});
