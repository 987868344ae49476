import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PARKING_REASON_PREFIXES, PARKING_REASONS } from '@genkan/contracts';
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

test.each([...PARKING_REASONS, ...PARKING_REASON_PREFIXES.map((prefix) => `${prefix}…`)])(
  'a service may write: %s',
  (reason) => {
    expect(findReason(reason)).toBeDefined();
  },
);

test.each([
  ['schema: birthDate invalid_format', 'data'],
  ['problem: member-unknown', 'as-it-was'],
  ['failed: CallFailed', 'as-it-was'],
  ['no specversion', 'whole'],
])('%s is found', (reason, mending) => {
  expect(findReason(reason)?.mending).toBe(mending);
});
