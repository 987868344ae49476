/**
 * The door of every npm script. Plain JavaScript that runs on the Node of the machine (20 or later): it
 * installs what is missing and then runs the command under the Node 24 of node_modules.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  findRunningSystem,
  findWhatIsMissing,
  findWhatIsStale,
  noteInstallation,
} from './installation/installation.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const binaries = path.join(root, 'node_modules', '.bin');
const [command = '', ...commandArguments] = process.argv.slice(2);

const TELL_EVERY_MILLISECONDS = 10_000;

/** Commands need no build: what they import of our libraries is the source (docs/adr/0005). */
const FROM_SOURCE = '--conditions=genkan-source';

/** `stop` and `--help` must work at any time: nothing is installed for them that is only out of date. */
const takesPackagesAsTheyAre = command === 'stop' || commandArguments.includes('--help');

/** Why packages are to be installed first, or undefined. */
function findReasonToInstall() {
  const missing = findWhatIsMissing(root);
  if (missing || takesPackagesAsTheyAre) return missing;
  const stale = findWhatIsStale(root);
  const running = stale && findRunningSystem(root);
  if (!running) return stale;
  process.stderr.write(
    `Not installed while Genkan runs on these packages (${running}): ${stale}. ` +
      'End it with npm stop to have them installed.\n',
  );
}

/** PATH without our own node_modules: `npm ci` removes it while npm and Node run. */
function outsidePath() {
  const places = (process.env.PATH ?? '').split(path.delimiter);
  return places.filter((place) => !place.startsWith(path.join(root, 'node_modules'))).join(path.delimiter);
}

function run(program, programArguments, env) {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, { cwd: root, env, stdio: 'inherit' });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', (error) => resolve(fail(`${program} could not be started (${error.code}).`)));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  return 1;
}

/** npm shows its progress on terminals only; the log of a pipeline gets a line now and then. */
function tellThatItGoesOn() {
  if (process.stdout.isTTY) return () => undefined;
  const start = performance.now();
  const tell = () => {
    const seconds = Math.round((performance.now() - start) / 1000);
    process.stdout.write(`  still installing, ${seconds} s\n`);
  };
  const timer = setInterval(tell, TELL_EVERY_MILLISECONDS);
  return () => clearInterval(timer);
}

async function install(reason) {
  process.stdout.write(`Installing (${reason}): npm ci. This takes a minute the first time.\n`);
  const env = { ...process.env, PATH: outsidePath() };
  const npmArguments = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'];
  const stopTelling = tellThatItGoesOn();
  const code = await run('npm', npmArguments, env).finally(stopTelling);
  if (code === 0) {
    noteInstallation(root);
    return 0;
  }
  return fail(
    'npm ci failed; the lines above say why. If the registry cannot be reached, check the network or set the ' +
      'registry of this machine (npm config set registry …), then run the same command again.',
  );
}

async function main() {
  const file = path.join(root, 'deploy/local/commands', `${command}.ts`);
  if (!/^[a-z]+$/.test(command) || !existsSync(file)) return fail(`There is no command "${command}".`);
  const reason = findReasonToInstall();
  if (reason && (await install(reason)) !== 0) return 1;
  const env = { ...process.env, PATH: `${binaries}${path.delimiter}${outsidePath()}` };
  return run(path.join(binaries, 'node'), [FROM_SOURCE, file, ...commandArguments], env);
}

process.exitCode = await main();
