import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { until } from '../machine/until.ts';
import type { Program } from './program.ts';
import { pauseAfterDeaths, SupervisedProgram } from './supervised-program.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'genkan-program-'));
afterAll(() => rmSync(folder, { recursive: true }));

const program = (script: string, isReady = async () => true): Program => ({
  name: 'sample-1',
  command: process.execPath,
  args: ['-e', script],
  env: {},
  logFile: path.join(folder, 'sample.log'),
  readyWithinSeconds: 30,
  graceSeconds: 2,
  isReady,
});

const watch = () => {
  const lines: string[] = [];
  return { lines, observer: { say: (line: string) => lines.push(line), changed: () => undefined } };
};

/** Never process 0: that is our own group. */
function kill({ pid }: SupervisedProgram): number {
  if (!pid) throw new Error('it does not run');
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('pauses grow, and the fifth death is the last', () => {
  expect([1, 2, 3, 4, 5].map(pauseAfterDeaths)).toEqual([250, 500, 1000, 2000, undefined]);
});

test('what dies is started again, visibly', async () => {
  const { lines, observer } = watch();
  const supervised = new SupervisedProgram(program('setInterval(() => {}, 1000)'), observer);
  await supervised.start();
  const pid = kill(supervised);
  await until(async () => supervised.state === 'running' && supervised.pid !== pid, { seconds: 60 });
  expect(supervised.state).toBe('running');
  expect(lines).toEqual([
    '  ! sample-1 died (SIGKILL); starting it again in 0.25 s',
    '  ! sample-1 runs again',
  ]);
  await supervised.stop();
  expect(supervised).toMatchObject({ state: 'stopped', pid: undefined });
});

test('what ends while it starts is reported with its log', async () => {
  const script = 'console.log("no such setting"); process.exit(3)';
  const supervised = new SupervisedProgram(
    program(script, async () => false),
    watch().observer,
  );
  await expect(supervised.start()).rejects.toThrow(/exit code 3[\s\S]*no such setting[\s\S]*sample\.log/);
  expect(supervised.state).toBe('stopped');
});

test('what dies again and again is given up: nothing runs, and it is said how to bring it back', async () => {
  const file = path.join(folder, 'lives');
  const script = `const fs = require('fs'); fs.appendFileSync('${file}', '.');
    if (fs.statSync('${file}').size > 1) process.exit(4); setInterval(() => {}, 1000)`;
  const { lines, observer } = watch();
  let isFirstLife = true;
  const supervised = new SupervisedProgram(
    program(script, async () => isFirstLife && existsSync(file)),
    observer,
  );
  await supervised.start();
  isFirstLife = false;
  kill(supervised);
  await until(async () => supervised.state === 'given-up', { seconds: 60 });
  expect(supervised).toMatchObject({ state: 'given-up', pid: undefined });
  expect(lines.at(1)).toBe(
    '  ! sample-1 died (ended while it started (exit code 4)); starting it again in 0.5 s',
  );
  expect(lines.at(-1)).toContain('npm stop and npm start bring it back');
});

test('what does not listen to SIGTERM is ended after the grace', async () => {
  const deaf = {
    ...program('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'),
    graceSeconds: 0.2,
  };
  const supervised = new SupervisedProgram(deaf, watch().observer);
  await supervised.start();
  await supervised.stop();
  expect(supervised.pid).toBeUndefined();
});
