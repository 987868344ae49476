import { Fault } from '../command-line/fault.ts';
import { type DataFolder, dataFlag } from '../data-folder/data-folder.ts';
import { type Ask, askAsOperator } from './ask-service.ts';

/** The services that listen to Kafka, and so may have something parked. */
const LISTENING = ['identity', 'onboarding', 'notification'] as const;

export type ListeningName = (typeof LISTENING)[number];

/** A service that listens, and how to lead the operator there again. */
export interface ListeningService {
  name: ListeningName;
  ask: Ask;
  /** The flags of a next command that mean the same service and data folder. */
  flags: string;
  /** Those that mean the same data folder alone. */
  dataFlag: string;
}

/** Throws a {@link Fault} if the name is none of those that listen. */
export function readListeningName(name: string): ListeningName {
  const found = LISTENING.find((one) => one === name);
  if (found) return found;
  throw new Fault('--service wants identity, onboarding or notification.');
}

/** The service of the system that runs on this data folder. Throws a {@link Fault} if it cannot be asked. */
export function findListeningService(data: DataFolder, name: ListeningName): ListeningService {
  const ofData = dataFlag(data);
  return { name, ask: askAsOperator(data, name), flags: `--service ${name}${ofData}`, dataFlag: ofData };
}
