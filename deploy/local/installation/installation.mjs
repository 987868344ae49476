/**
 * What is installed, and whether that is enough. Plain JavaScript that runs on the Node of the machine.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/** Written after an installation that succeeded: what npm left out of it is not asked for again. */
const stampOf = (root) => path.join(root, 'node_modules', '.genkan-installed');
const digestOf = (root) =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

/** Remembers that these packages belong to this lockfile. */
export function noteInstallation(root) {
  writeFileSync(stampOf(root), digestOf(root));
}

/** Why no command can run at all, or undefined. */
export function findWhatIsMissing(root) {
  if (!existsSync(path.join(root, 'node_modules', '.package-lock.json')))
    return 'packages are not installed yet';
  if (!existsSync(path.join(root, 'node_modules', '.bin', 'node')))
    return "this project's Node 24 is missing";
}

/** Why the packages are to be installed anew, or undefined. Optional ones of other systems may be missing. */
export function findWhatIsStale(root) {
  if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === digestOf(root)) return;
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const locked = Object.entries(readPackages(path.join(root, 'package-lock.json')));
  const stale = locked.find(
    ([place, entry]) =>
      place.startsWith('node_modules/') &&
      !entry.optional &&
      !entry.devOptional &&
      installed[place]?.version !== entry.version,
  );
  if (stale) return `${stale[0].slice('node_modules/'.length)} differs from package-lock.json`;
}

/** A system that runs on these packages (its data folder), or undefined: they must stay while it does. */
export function findRunningSystem(root) {
  const home = path.join(root, '.genkan');
  const folders = existsSync(home) ? ['.', ...readdirSync(home)] : [];
  return folders.map((name) => path.join(home, name)).find(isRunning);
}

function isRunning(folder) {
  try {
    const { supervisor } = JSON.parse(readFileSync(path.join(folder, 'run.json'), 'utf8'));
    return process.kill(supervisor.pid, 0);
  } catch {
    return false;
  }
}
