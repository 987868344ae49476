import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> };
type Entry = Manifest & { optionalDependencies?: Record<string, string>; resolved?: string };
type Lockfile = { packages: Record<string, Entry> };

const ROOT = new URL('../../', import.meta.url);
const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
const { packages } = readJson('package-lock.json') as Lockfile;
const WORKSPACES = Object.keys(packages).filter((place) => !place.includes('node_modules'));

/** `npm ci` drops what the lockfile lists and package.json does not, without a word. */
test.each(WORKSPACES)('workspace "%s": the lockfile asks for what package.json asks for', (place) => {
  const manifest = readJson(place === '' ? 'package.json' : `${place}/package.json`) as Manifest;
  const { dependencies = {}, devDependencies = {} } = packages[place] ?? {};
  expect(dependencies).toEqual(manifest.dependencies ?? {});
  expect(devDependencies).toEqual(manifest.devDependencies ?? {});
});

test('every version is pinned, and no registry is named', () => {
  const asked = WORKSPACES.flatMap((place) => {
    const { dependencies, devDependencies } = packages[place] ?? {};
    return Object.values({ ...dependencies, ...devDependencies });
  });
  expect(asked.filter((version) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const named = Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'));
  expect(named).toEqual([]);
});

/** Else `npm ci` refuses the file; deploy/lockfile/complete.mjs enters what a registry of one platform left out. */
test('the packages of every platform are in it', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
