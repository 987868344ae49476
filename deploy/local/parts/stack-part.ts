import type { Say } from '../command-line/terminal.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import type { Ports } from '../machine/ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { Program } from '../supervisor/program.ts';

/** Where a part comes from, in the order of choice. */
export type StackPartKind = 'given' | 'installed' | 'docker' | 'embedded';

/** A broker, store or mailbox that the services use. */
export interface StackPart {
  name: 'kafka' | 'mongodb' | 'redis' | 'mailbox';
  label: string;
  kind: StackPartKind;
  /** For the start-up: `embedded Apache Kafka 4.4`. */
  description: string;
  /** What clients connect to: brokers for Kafka, a URI for the others. */
  address: string;
  /** Where it listens, for people: `localhost:9092`. */
  place: string;
  /** Absent when somebody else runs it. */
  program?: Program;
}

/** What the choice of a part depends on. */
export interface StackContext {
  settings: Settings;
  data: DataFolder;
  ports: Ports;
  /** Asked once for all parts. */
  hasDocker: boolean;
  say: Say;
}

/** Programs of the stack get the PATH and HOME of the user, and nothing else. */
export function plainEnvironment(context: StackContext): Record<string, string> {
  return { PATH: context.settings.path, HOME: context.data.path, LC_ALL: 'C.UTF-8' };
}
