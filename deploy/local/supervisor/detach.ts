import { spawn } from 'node:child_process';
import { closeSync, createReadStream, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DataFolder, dataFlag } from '../data-folder/data-folder.ts';
import { root } from '../project-root.ts';

const START = path.join(root, 'deploy/local/commands/start.ts');

/**
 * Runs `start` with these arguments in the background, its output in logs/start.log. Shows that output until
 * the system is ready or has failed; resolves with the exit code of this command.
 */
export async function startDetached(data: DataFolder, startArguments: readonly string[]): Promise<number> {
  mkdirSync(data.logs, { recursive: true });
  const logFile = data.log('start');
  const log = openSync(logFile, 'w');
  const supervisor = spawn(process.execPath, [...process.execArgv, START, ...startArguments], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const outcome = new Promise<number>((resolve) => {
    supervisor.once('message', () => resolve(0));
    supervisor.once('exit', (code) => resolve(code || 1));
  });
  const stopIt = () => supervisor.kill('SIGTERM');
  process.once('SIGINT', stopIt).once('SIGTERM', stopIt);
  await showUntil(logFile, outcome);
  const code = await outcome;
  if (supervisor.connected) supervisor.disconnect();
  supervisor.unref();
  const flag = dataFlag(data);
  if (code === 0)
    console.log(`It runs in the background (log: ${logFile}). npm stop${flag && ` --${flag}`} ends it.`);
  return code;
}

async function showUntil(logFile: string, outcome: Promise<unknown>): Promise<void> {
  let isOver = false;
  void outcome.then(() => {
    isOver = true;
  });
  let shown = 0;
  for (let isLast = false; !isLast; ) {
    isLast = isOver;
    shown += await show(logFile, shown);
    if (!isLast) await wait(150);
  }
}

async function show(logFile: string, from: number): Promise<number> {
  if (statSync(logFile).size <= from) return 0;
  let bytes = 0;
  for await (const chunk of createReadStream(logFile, { start: from })) {
    bytes += (chunk as Buffer).length;
    process.stdout.write(chunk as Buffer);
  }
  return bytes;
}
