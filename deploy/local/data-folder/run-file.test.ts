import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { readRunFile } from './run-file.ts';
import { writeSupervisorFile } from './supervisor-file.ts';

let data: DataFolder;
beforeEach(() => {
  data = dataFolder(mkdtempSync(path.join(tmpdir(), 'genkan-run-')));
});
afterEach(() => rmSync(data.path, { recursive: true }));

test('where nothing runs, it is said how to start', () => {
  expect(() => readRunFile(data)).toThrow('npm start');
});

test('a file whose supervisor is gone is not believed', () => {
  writeFileSync(data.runFile, '{"gateway":"http://localhost:8080"}');
  expect(() => readRunFile(data)).toThrow('was killed');
  writeSupervisorFile(data, []);
  expect(readRunFile(data).gateway).toBe('http://localhost:8080');
});
