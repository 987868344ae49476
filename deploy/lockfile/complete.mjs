#!/usr/bin/env node
/**
 * Completes package-lock.json after an `npm install` against a registry that does not hold the packages of
 * every platform: npm then leaves them out of the lockfile, and `npm ci` refuses the whole of it anywhere.
 * Each missing one is entered as what it is: optional, of its parent's version, for the platform that its
 * name says. npm looks such an entry up only on that platform.
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
