import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { identifyProcess, isAlive, type ProcessIdentity } from '../machine/process-identity.ts';
import type { DataFolder } from './data-folder.ts';

/** Who runs the system of a data folder, and the processes that it started. */
export interface SupervisorFile {
  supervisor: ProcessIdentity;
  children: ProcessIdentity[];
}

function readSupervisorFile(data: DataFolder): SupervisorFile | undefined {
  try {
    return JSON.parse(readFileSync(data.supervisorFile, 'utf8')) as SupervisorFile;
  } catch {
    return undefined;
  }
}

/** The living supervisor of this data folder, if there is one. */
export function findSupervisor(data: DataFolder): ProcessIdentity | undefined {
  const known = readSupervisorFile(data)?.supervisor;
  return known && isAlive(known) ? known : undefined;
}

/** Notes this process as supervisor, with its children. */
export function writeSupervisorFile(data: DataFolder, childPids: readonly number[]): void {
  const identify = (pid: number) => identifyProcess(pid) ?? [];
  const file = { supervisor: identifyProcess(process.pid), children: childPids.flatMap(identify) };
  writeFileSync(data.supervisorFile, `${JSON.stringify(file)}\n`);
}

/** Ends the processes that a killed supervisor left behind. Returns how many there were. */
export function endLeftovers(data: DataFolder): number {
  const leftovers = (readSupervisorFile(data)?.children ?? []).filter(isAlive);
  for (const { pid } of leftovers) process.kill(-pid, 'SIGKILL');
  rmSync(data.supervisorFile, { force: true });
  rmSync(data.runFile, { force: true });
  return leftovers.length;
}
