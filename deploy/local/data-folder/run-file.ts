import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Fault } from '../command-line/fault.ts';
import type { StackPart } from '../parts/stack-part.ts';
import type { ServiceName } from '../services/service-names.ts';
import type { DataFolder } from './data-folder.ts';
import { findSupervisor } from './supervisor-file.ts';

/** One process of a service, as tools see it. */
export interface RunProcess {
  name: string;
  pid: number;
  url: string;
  admin: string;
  log: string;
}

/** What `run.json` tells tools about a running system. */
export interface RunFile {
  gateway: string;
  mailbox: string;
  smtp: string;
  kafka: { brokers: string[] };
  mongodb: string;
  redis: string;
  services: Record<ServiceName, RunProcess[]>;
  stack: Partial<Record<StackPart['name'], { kind: StackPart['kind']; pid?: number; log?: string }>>;
  replicas: number;
  dataDir: string;
  supervisor: { pid: number };
  control: { url: string; token: string };
}

/** Replaces the file in one step. It holds the control token, so only its owner may read it. */
export function writeRunFile(data: DataFolder, run: RunFile): void {
  const unfinished = `${data.runFile}.new`;
  writeFileSync(unfinished, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, data.runFile);
}

/** Reads the description of the running system; throws a {@link Fault} if none runs on this data folder. */
export function readRunFile(data: DataFolder): RunFile {
  const run = read(data);
  if (findSupervisor(data)) return run;
  throw new Fault(
    `The Genkan of ${data.path} was killed: what run.json names is gone or runs unwatched. Start it again with: npm start`,
  );
}

function read(data: DataFolder): RunFile {
  try {
    return JSON.parse(readFileSync(data.runFile, 'utf8')) as RunFile;
  } catch {
    throw new Fault(`No running Genkan was found in ${data.path}. Start one with: npm start`);
  }
}
