import { rmSync } from 'node:fs';
import { describeError, Fault } from '../command-line/fault.ts';
import { createDataFolder } from '../data-folder/data-folder.ts';
import { assertRoom, diskIsFull, isDiskFull } from '../data-folder/disk-space.ts';
import { writeSupervisorFile } from '../data-folder/supervisor-file.ts';
import { bringUp, describeReady, type PreparedSystem, prepareSystem, type StartPlan } from './bring-up.ts';

/** Two signals within this time are one Ctrl-C: the terminal sends it to us, and npm passes it on as well. */
const ONE_PRESS_MILLISECONDS = 1000;

/**
 * Runs a system from start to end in this process: up to the ready message, then until it is told to stop.
 * `onReady` is called at the ready message. Resolves with the exit code: 1 if it did not come up or something was given up.
 */
export async function supervise(plan: StartPlan, onReady: () => void): Promise<number> {
  const start = performance.now();
  const stopping = new AbortController();
  let prepared: PreparedSystem | undefined;
  listenToSignals(plan, stopping, () => prepared?.system.kill());
  try {
    assertRoom(plan.data.path);
    createDataFolder(plan.data);
    writeSupervisorFile(plan.data, []);
    prepared = await prepareSystem(plan);
    stopping.signal.addEventListener('abort', () => void prepared?.system.stop());
    stopping.signal.throwIfAborted();
    await bringUp(plan, prepared, stopping.signal);
    plan.say(`\n${await describeReady(plan, prepared.ports, start)}`);
    onReady();
    await untilAborted(stopping.signal);
    return prepared.system.hasGivenUp ? 1 : 0;
  } catch (error) {
    if (stopping.signal.aborted) return 130;
    reportFailure(plan, error);
    return 1;
  } finally {
    await prepared?.system.stop();
    rmSync(plan.data.runFile, { force: true });
    rmSync(plan.data.supervisorFile, { force: true });
  }
}

function reportFailure(plan: StartPlan, error: unknown): void {
  if (isDiskFull(plan.data.path, error) && !(error instanceof Fault)) {
    plan.say(`\nGenkan did not start. ${diskIsFull(plan.data.path)}`);
    return;
  }
  plan.say(`\nGenkan did not start. ${error instanceof Fault ? error.message : describeError(error)}`);
  if (!(error instanceof Fault)) console.error(error);
}

function listenToSignals(plan: StartPlan, stopping: AbortController, kill: () => void): void {
  let firstAt: number | undefined;
  const hear = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      plan.say('\nStopping… (Ctrl-C again ends everything at once)');
      stopping.abort();
    } else if (performance.now() - firstAt > ONE_PRESS_MILLISECONDS) {
      kill();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
}

/** A listener does not keep the process alive; a timer does. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const alive = setInterval(() => undefined, 2 ** 30);
    signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
}
