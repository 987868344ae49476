import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processesOf, restartProcesses, waitUntilAllRun } from '../actions/control-processes.ts';
import { runningSystem } from '../actions/running-system.ts';
import { waitUntil } from '../actions/wait-until.ts';
import type { CrashPoint } from './crash-points.ts';

const HOOK = new URL('./crash-hook.mjs', import.meta.url).href;

/** So that a notice that its holder left behind, or could not hand over, is looked after within a test's patience. */
const SHORT_TIMES = { LEASE_SECONDS: '8', FIRST_RETRY_SECONDS: '1' };

/** Steps at which processes of the running system can be made to die or to sleep. */
export type CrashTrap = {
  /** The next process that comes by is sent this signal. */
  arm(point: CrashPoint, signal?: 'SIGKILL' | 'SIGSTOP'): void;
  /** Waits until one has come by. @returns its process id. */
  reached(point: CrashPoint): Promise<number>;
  /** Waits until every process runs, and starts those that were given up. */
  revive(): Promise<true>;
  /** Waits until each of these points has been come by, whoever is given up meanwhile. */
  allReached(points: readonly CrashPoint[]): Promise<unknown>;
  /** The processes as they were. */
  remove(): Promise<void>;
};

/** Starts the processes of these services anew, with the hook in them. */
export async function setCrashTrap(points: readonly CrashPoint[]): Promise<CrashTrap> {
  const folder = join(runningSystem().dataDir, 'crash-points');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const names = await processesOf(...new Set(points.map(({ service }) => service)));
  const env = {
    NODE_OPTIONS: `--import ${HOOK}`,
    GENKAN_CRASH_POINTS: JSON.stringify(points),
    GENKAN_CRASH_FOLDER: folder,
    ...SHORT_TIMES,
  };
  await restartProcesses(names, env);
  const wordOf = ({ name }: CrashPoint) => join(folder, `${name}.reached`);
  return {
    // One that died too often is given up; started by hand it must not come back without the hook.
    revive: () => waitUntilAllRun(env),
    allReached: (awaited) =>
      waitUntil(`processes come by ${awaited.map(({ name }) => name).join(', ')}`, async () => {
        await waitUntilAllRun(env);
        return awaited.every((point) => existsSync(wordOf(point)));
      }),
    arm: (point, signal = 'SIGKILL') => {
      rmSync(wordOf(point), { force: true });
      writeFileSync(join(folder, point.name), signal);
    },
    reached: (point) =>
      waitUntil(`a process comes by ${point.name}`, () => {
        // Looked at between its creation and its writing the file is empty: 0, which is no process.
        return (existsSync(wordOf(point)) && Number(readFileSync(wordOf(point), 'utf8'))) || null;
      }),
    remove: () => restartProcesses(names),
  };
}
