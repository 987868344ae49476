import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findRunningSystem, findWhatIsMissing, findWhatIsStale, noteInstallation } from './installation.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'genkan-installation-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, JSON.stringify(content));
}

const packages = (versions: Record<string, string>) => ({
  packages: Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
  ),
});

function install(versions: Record<string, string>): void {
  write('node_modules/.package-lock.json', packages(versions));
  write('node_modules/.bin/node', '');
}

test('a fresh clone has nothing installed', () => {
  write('package-lock.json', packages({ zod: '4.0.0' }));
  expect(findWhatIsMissing(root)).toBe('packages are not installed yet');
});

test('packages of an earlier lockfile are stale, by name', () => {
  install({ zod: '3.0.0' });
  write('package-lock.json', packages({ zod: '4.0.0' }));
  expect(findWhatIsMissing(root)).toBeUndefined();
  expect(findWhatIsStale(root)).toBe('zod differs from package-lock.json');
});

test('what npm left out of a good installation is not asked for again, until the lockfile changes', () => {
  install({ zod: '4.0.0' });
  write('package-lock.json', packages({ zod: '4.0.0', 'left-out': '1.0.0' }));
  expect(findWhatIsStale(root)).toContain('left-out');
  noteInstallation(root);
  expect(findWhatIsStale(root)).toBeUndefined();
  write('package-lock.json', packages({ zod: '4.0.1', 'left-out': '1.0.0' }));
  expect(findWhatIsStale(root)).toContain('zod');
});

test('a system that runs on these packages is found, one that died is not', () => {
  expect(findRunningSystem(root)).toBeUndefined();
  write('.genkan/trial/run.json', { supervisor: { pid: 2 ** 22 + 1 } });
  expect(findRunningSystem(root)).toBeUndefined();
  write('.genkan/trial/run.json', { supervisor: { pid: process.pid } });
  expect(findRunningSystem(root)).toBe(path.join(root, '.genkan', 'trial'));
});
