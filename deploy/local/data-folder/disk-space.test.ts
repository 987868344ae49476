import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Fault } from '../command-line/fault.ts';
import { assertRoom, freeMegabytes, isDiskFull } from './disk-space.ts';

test('8.27: what is free is read of the disk, of a folder to come as well', () => {
  expect(freeMegabytes(tmpdir())).toBeGreaterThan(0);
  expect(freeMegabytes(path.join(tmpdir(), 'not', 'there', 'yet'))).toBeGreaterThan(0);
});

test.each([0, 5, 99])('8.27: with %s MB nothing is begun, and the sentence says what to do', (free) => {
  const begin = () => assertRoom('/data', free);
  expect(begin).toThrow(Fault);
  expect(begin).toThrow(`The disk of /data has ${free} MB left`);
  expect(begin).toThrow('--data OTHER_FOLDER');
});

test('8.27: with room it begins', () => {
  expect(() => assertRoom('/data', 100)).not.toThrow();
});

test('8.27: a full disk is known by the code of the error, whatever else is true', () => {
  for (const code of ['ENOSPC', 'EDQUOT'])
    expect(isDiskFull(tmpdir(), Object.assign(new Error('x'), { code }))).toBe(true);
  expect(isDiskFull(tmpdir(), new Error('read ECONNRESET'))).toBe(false);
});
