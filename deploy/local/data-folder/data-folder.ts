import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project-root.ts';

/** Where one running system keeps everything: two systems differ in their data folder and their ports. */
export interface DataFolder {
  path: string;
  logs: string;
  keys: string;
  mails: string;
  /** Tells tools where things are, while the system runs. */
  runFile: string;
  /** The supervisor and its children, so that `stop` and a later `start` know what belongs to this folder. */
  supervisorFile: string;
  inside(name: string): string;
  log(name: string): string;
}

/** The data folder named by `--data`, else `.genkan` in the root. Creates nothing. */
export function dataFolder(given?: string): DataFolder {
  const folder = path.resolve(given ?? path.join(root, '.genkan'));
  return {
    path: folder,
    logs: path.join(folder, 'logs'),
    keys: path.join(folder, 'keys'),
    mails: path.join(folder, 'mails'),
    runFile: path.join(folder, 'run.json'),
    supervisorFile: path.join(folder, 'supervisor.json'),
    inside: (name) => path.join(folder, name),
    log: (name) => path.join(folder, 'logs', `${name}.log`),
  };
}

/** Creates the folders; that of the keys is for their owner alone. */
export function createDataFolder(data: DataFolder): void {
  for (const folder of [data.path, data.logs, data.mails]) mkdirSync(folder, { recursive: true });
  mkdirSync(data.keys, { recursive: true, mode: 0o700 });
}

/** What a next command must say to mean the same system, with a space in front; empty where it is the usual one. */
export function dataFlag(data: DataFolder): string {
  return data.path === dataFolder().path ? '' : ` --data ${data.path}`;
}
