import { renameSync, rmSync } from 'node:fs';
import type { DataFolder } from './data-folder.ts';

const OURS = ['kafka', 'mongodb', 'redis', 'mails', 'keys', 'logs', 'logs.previous'];

/** Begins anew: removes what a system keeps in its data folder, and nothing that it did not put there. */
export function wipeData(data: DataFolder): void {
  for (const name of OURS) rmSync(data.inside(name), { recursive: true, force: true });
}

/** Gives every run logs of its own and keeps those of the run before. */
export function setLogsAside(data: DataFolder): void {
  rmSync(data.inside('logs.previous'), { recursive: true, force: true });
  try {
    renameSync(data.logs, data.inside('logs.previous'));
  } catch {
    // There was no run before.
  }
}
