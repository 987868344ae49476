import { readFileSync } from 'node:fs';
import { type InputOf, PARKED_STATES, parkedRoutes } from '@genkan/contracts';
import { Fault } from '../command-line/fault.ts';
import type { ListeningService } from './listening-service.ts';
import { describeOrigin, describeParked } from './parked-lines.ts';
import { listQuarantine } from './quarantine.ts';

type Wanted = InputOf<typeof parkedRoutes.listParked>;

/** Throws a {@link Fault} if it is no state of a parked event. */
export function readParkedState(state: string): Wanted['state'] {
  const found = PARKED_STATES.find((one) => one === state);
  if (found) return found;
  throw new Fault(`--state wants ${PARKED_STATES.join(', ')}; not "${state}".`);
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

/** So many are replayed at one command. */
const MOST_AT_ONCE = 500;

/**
 * Has all that lie parked for one reason handled again, the oldest first. @returns whether all went well
 * and none is left
 */
export async function replayAll(service: ListeningService, reason: string): Promise<boolean> {
  const wanted = { state: 'parked', reason, limit: MOST_AT_ONCE } as const;
  const { events } = await service.ask(parkedRoutes.listParked, wanted);
  const outcomes: string[] = [];
  for (const { id } of events) {
    const answer = await service.ask(parkedRoutes.replayParked, { id });
    outcomes.push(answer.outcome);
    console.log(`${id}: ${answer.outcome}${answer.reason ? ` (${answer.reason})` : ''}`);
  }
  const done = outcomes.filter((outcome) => outcome !== 'parked-again').length;
  console.log(`Parked for the reason "${reason}": ${events.length || 'nothing'}; handled: ${done}`);
  if (events.length === MOST_AT_ONCE) console.log('There may be more; say it again for the next ones.');
  return done === events.length && events.length < MOST_AT_ONCE;
}

/** Takes one off the list for good. Throws a {@link Fault} if it is not there, or not parked any more. */
export async function dropParked(service: ListeningService, id: string, why: string): Promise<void> {
  const { outcome } = await service.ask(parkedRoutes.dropParked, { id, why });
  if (outcome === 'not-found') throw notParked(service, id);
  if (outcome === 'not-parked')
    throw new Fault(`${id} is not parked any more: npm run parked -- show ${id} ${service.flags}`);
  console.log(`${id}: ${outcome}`);
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
