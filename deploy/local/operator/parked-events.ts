import { readFileSync } from 'node:fs';
import { type InputOf, parkedRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import type { ListeningService } from './listening-service.ts';
import { describeOrigin, describeParked } from './parked-lines.ts';
import { listQuarantine } from './quarantine.ts';

type Wanted = InputOf<typeof parkedRoutes.listParked>;

const STATES = parkedRoutes.listParked.request.shape.state.unwrap().options;

/** Throws a {@link Fault} if it is no state of a parked event. */
export function readParkedState(state: string): Wanted['state'] {
  const found = STATES.find((one) => one === state);
  if (found) return found;
  throw new Fault(`--state wants ${STATES.join(' or ')}.`);
}

/** Prints the parked events, and onboarding's quarantine with them. */
export async function listParked(
  { name, ask, flags, dataFlag }: ListeningService,
  wanted: Wanted,
): Promise<void> {
  const { events } = await ask(parkedRoutes.listParked, wanted);
  console.log(`Parked: ${events.length || 'nothing'}`);
  for (const event of events) console.log(describeParked(event, flags));
  if (name !== 'onboarding') return;
  await listQuarantine({ ask, flags: dataFlag }, wanted.limit);
}

/** Prints one event, with the names by which its sender knows it. Throws a {@link Fault} if it is not there. */
export async function showParked(service: ListeningService, id: string): Promise<void> {
  const { event } = await service.ask(parkedRoutes.findParked, { id });
  if (!event) throw notParked(service, id);
  console.log(describeParked(event, service.flags));
  console.log(describeOrigin(event));
}

/** Has it handled again, with the content of a file in place of the parked if one is named; tells whether that went well. */
export async function replayParked(service: ListeningService, id: string, file?: string): Promise<boolean> {
  const value = file === undefined ? {} : { value: readJsonFile(file) };
  const { outcome, reason } = await service.ask(parkedRoutes.replayParked, { id, ...value });
  if (outcome === 'not-found') throw notParked(service, id);
  console.log(`${id}: ${outcome}${reason ? ` (${reason})` : ''}`);
  if (outcome !== 'parked-again') return outcome === 'done';
  const { event } = await service.ask(parkedRoutes.findParked, { id });
  if (event) console.log(describeParked(event, service.flags));
  return false;
}

function notParked({ name }: ListeningService, id: string): Fault {
  return new Fault(`Nothing is parked in ${name} under ${id}.`);
}

function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch {
    throw new Fault(`--json: ${file} cannot be read as JSON in UTF-8.`);
  }
}
