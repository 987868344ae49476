import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../command-line/fault.ts';
import { root } from '../project-root.ts';

const TAIL_LINES = 12;

/** A program to run: what, where it logs, and how to see that it is ready. */
export interface Program {
  /** As it is called in run.json and by the control API: `kafka`, `identity-1`. */
  name: string;
  command: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  logFile: string;
  readyWithinSeconds: number;
  /** How long it may take to end after SIGTERM; then comes SIGKILL. */
  graceSeconds: number;
  isReady(): Promise<boolean>;
  /** Called when it has ended, for whatever reason. */
  cleanUp?(): void;
}

/** A started program. */
export interface Running {
  pid: number;
  /** Resolves with how it ended: `exit code 1`, `SIGKILL`. */
  ended: Promise<string>;
  hasEnded(): boolean;
}

/** A program that did not become ready; `how` says why in a few words. */
export class NotReady extends Fault {
  override name = 'NotReady';
  readonly how: string;

  constructor(program: Program, how: string) {
    super(`${program.name} ${how}.\n${quoteLog(program.logFile)}`);
    this.how = how;
  }
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches the supervisor alone. All its output
 * goes to its log file. Throws a {@link Fault} if it cannot be started at all.
 */
export async function launch(program: Program, extraEnv: Record<string, string> = {}): Promise<Running> {
  const log = openSync(program.logFile, 'a');
  const child = spawn(program.command, program.args, {
    cwd: root,
    detached: true,
    env: { ...program.env, ...extraEnv },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      over = true;
      program.cleanUp?.();
      resolve(signal ?? `exit code ${code}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) =>
      reject(new Fault(`${program.command} could not be started: ${error.message}`)),
    );
  });
  return { pid: child.pid ?? 0, ended, hasEnded: () => over };
}

/** Waits for the ready probe. Throws {@link NotReady} with the log's tail when it ends or takes too long. */
export async function waitUntilReady(program: Program, running: Running): Promise<void> {
  const limit = performance.now() + program.readyWithinSeconds * 1000;
  while (!running.hasEnded() && performance.now() < limit) {
    const isReady = await program.isReady().catch(() => false);
    // The answer may be that of another process on the same port, while this one has died.
    if (isReady && !running.hasEnded()) return;
    await wait(100);
  }
  const what = running.hasEnded()
    ? `ended while it started (${await running.ended})`
    : `was not ready after ${program.readyWithinSeconds} s`;
  throw new NotReady(program, what);
}

/** Asks the program to end, and ends it after the grace. */
export async function end(
  program: Program,
  running: Running,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  signalGroup(running, signal);
  // A process that was paused with SIGSTOP notices SIGTERM only when it goes on.
  signalGroup(running, 'SIGCONT');
  const deadline = new AbortController();
  const grace = wait(program.graceSeconds * 1000, 'late', { signal: deadline.signal }).catch(() => 'over');
  if ((await Promise.race([running.ended, grace])) === 'late') signalGroup(running, 'SIGKILL');
  deadline.abort();
  await running.ended;
}

/** Sends a signal to the program and all that it started; does nothing if they are gone already. */
export function signalGroup(running: { pid: number }, signal: NodeJS.Signals): void {
  try {
    process.kill(-running.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The last lines of a log, and where the rest is. */
export function quoteLog(logFile: string): string {
  const lines = readLog(logFile).trimEnd().split('\n').slice(-TAIL_LINES);
  return `Its log ends with:\n${lines.map((line) => `    ${line}`).join('\n')}\n  The whole log: ${logFile}`;
}

function readLog(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8') || '(nothing)';
  } catch {
    return '(nothing)';
  }
}
