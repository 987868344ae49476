import type { DataFolder } from '../folders.ts';
import type { Ports } from '../ports.ts';
import type { Program } from '../program.ts';
import type { Settings } from '../settings.ts';
import type { Say } from '../terminal.ts';

/** How a part came to be here, in the order of choice. */
export type PartKind = 'given' | 'installed' | 'docker' | 'embedded';

/** A broker, store or mailbox that the services use. */
export interface Part {
  name: 'kafka' | 'mongodb' | 'redis' | 'mailbox';
  label: string;
  kind: PartKind;
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
export interface PartContext {
  settings: Settings;
  data: DataFolder;
  ports: Ports;
  /** Asked once for all parts. */
  hasDocker: boolean;
  say: Say;
}

/** Programs of the stack get the PATH and HOME of the user, and nothing else. */
export function plainEnvironment(context: PartContext): Record<string, string> {
  return { PATH: context.settings.path, HOME: context.data.path, LC_ALL: 'C.UTF-8' };
}
