import { spawn } from 'node:child_process';
import { root } from '../project-root.ts';

const running = new Set<{ kill(signal: NodeJS.Signals): unknown }>();

/** Runs a program of Node as this one was run, with our output; resolves with its exit code (1 if a signal ended it). */
export function runNode(args: readonly string[], extraEnv: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...extraEnv },
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Ends what runs at the moment, for an interrupted test run. */
export function endRunning(): void {
  for (const child of running) child.kill('SIGTERM');
}
