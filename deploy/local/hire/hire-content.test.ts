import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readContent } from './hire-content.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hire-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['CP932', Buffer.from('7b22656d706c6f796572223a2231303031222c226e223a228ca9967b227d', 'hex'), '1001'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff{"employer":"1001"}'), '1001'],
  ['no JSON at all', Buffer.from('{'), 'unknown'],
])('8.4: a file of %s goes to the topic as it stands, byte by byte', (_, bytes, employer) => {
  const file = path.join(folder, 'hire.json');
  writeFileSync(file, bytes);
  expect(readContent(file)).toMatchObject({ value: bytes, employer });
});
