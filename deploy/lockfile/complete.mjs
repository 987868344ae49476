#!/usr/bin/env node
/**
 * For whoever changes a dependency behind a registry that mirrors packages for one platform alone, as mirrors of
 * companies and of build machines do. From such a one, `npm install` leaves the optional packages of all other
 * platforms out of package-lock.json, and `npm ci` then refuses the file everywhere ("Missing … from lock file").
 * Each missing package is entered as what it is: optional, of the version that its parent asks for, for the
 * platform that its name says. npm fetches such an entry on that platform only.
 *
 * Needed after such an `npm install`, never for `npm ci`; test/architecture/lockfile.test.ts says when. With the
 * public registry it finds nothing to do.
 *
 * Usage: node deploy/lockfile/complete.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../package-lock.json', import.meta.url);
const OS = /(android|darwin|freebsd|linux|win32|openharmony|sunos|aix|netbsd|openbsd)/;
const CPU = /(arm64|x64|ia32|arm|ppc64|riscv64|s390x|wasm32|loong64|mips64el)/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const packages = lock.packages;
let added = 0;

for (const [place, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (packages[`${place}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
    packages[`node_modules/${name}`] = placeOf(name, range, entry);
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} optional packages of other platforms entered\n`);

function placeOf(name, range, parent) {
  const platform = name.split('/').at(-1) ?? '';
  const os = OS.exec(platform)?.[1];
  const cpu = CPU.exec(platform)?.[1];
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(platform.endsWith('musl') ? { libc: ['musl'] } : {}),
  };
}
