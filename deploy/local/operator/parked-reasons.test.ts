import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../project-root.ts';
import { findReason, PARKED_REASONS } from './parked-reasons.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

test('the handbook has the same table', () => {
  const [, after = ''] = read('docs/handbook.md').split('What each reason means:');
  const rows =
    after
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `')) ?? [];
  const inHandbook = rows.map((row) => {
    const [reasons = '', whatToDo = ''] = row.slice(1, -1).split(' | ');
    const shown = [...reasons.matchAll(/`([^`]+)`/g)].map(([, reason]) => reason);
    return { reasons: shown, whatToDo: whatToDo.trim() };
  });
  expect(inHandbook).toEqual(PARKED_REASONS.map(({ reasons, whatToDo }) => ({ reasons, whatToDo })));
});

/** Reasons that stand in the code as they are: `new Unacceptable('not JSON')`. */
function reasonsInCode(): string[] {
  const folder = 'libs/messaging/src';
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return sources.flatMap((file) =>
    [...read(path.join(folder, file)).matchAll(/new Unacceptable\('([^']+)'\)/g)].map(
      ([, text = '']) => text,
    ),
  );
}

test('every reason that a service can write is in the table', () => {
  const reasons = reasonsInCode();
  expect(reasons.length).toBeGreaterThan(4);
  expect(reasons.filter((reason) => !findReason(reason))).toEqual([]);
});

test.each([
  ['schema: birthDate invalid_format', 'data'],
  ['problem: member-unknown', 'as-it-was'],
  ['failed: CallFailed', 'as-it-was'],
  ['no specversion', 'whole'],
])('%s is found', (reason, mending) => {
  expect(findReason(reason)?.mending).toBe(mending);
});
