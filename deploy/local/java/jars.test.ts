import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { hashJavaSources } from './jars.ts';

test('the shipped Java classes are those of the sources (compile.sh makes them)', () => {
  const noted = readFileSync(path.join(import.meta.dirname, 'classes/sources.sha256'), 'utf8').trim();
  expect(noted).toBe(hashJavaSources());
});
