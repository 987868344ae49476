import { readFileSync } from 'node:fs';
import { readNumber, runCommand } from '../command-line/command.ts';
import { Fault } from '../command-line/fault.ts';
import { dataFolder } from '../data-folder/data-folder.ts';
import { explainFields, nextStep, type Unhandled } from '../operator/explain-parked.ts';
import { type Call, openInternalApi, printable, printTable, rowsOf } from '../operator/operator-call.ts';
import { SERVICES, type ServiceName } from '../services/service-names.ts';

const usage = `npm run parked -- [list | show ID | replay ID] --service NAME

Events that a service could not handle lie parked in its own database until somebody looks after them.

  list                 the parked events, why and what to do, and onboarding's quarantine (meant when nothing is said)
  show ID              one of them, with the names by which its sender knows it
  replay ID            handles it again; with --json, with repaired data in place of the parked

  --service NAME       onboarding unless told; also identity, notification
  --state STATE        parked or replayed; parked unless told
  --limit N            so many at most, up to 500; 100 unless told
  --json FILE          the repaired data; or a whole CloudEvent, in place of headers and data
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { service: text, state: text, limit: text, json: text, data: text } as const;

/** A service to ask, and the flags that lead there again. */
interface Place {
  service: ServiceName;
  call: Call;
  flags: string;
}

interface ParkedEvent extends Unhandled {
  tries: number;
  state: string;
  at: string;
}

/** The services that listen to Kafka, and so may have something parked. */
const LISTENING: readonly ServiceName[] = ['identity', 'onboarding', 'notification'];

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const service = readService(flags.service ?? 'onboarding');
  const data = dataFolder(flags.data);
  const which = flags.data === undefined ? '' : ` --data ${data.path}`;
  const place = { service, call: openInternalApi(data, service), flags: `--service ${service}${which}` };
  const limit = readNumber('--limit', flags.limit, { min: 1, max: 500 }) ?? 100;
  const state = readState(flags.state ?? 'parked');
  if (verb === 'list') return list(place, { limit, state });
  if (verb === 'show' && id) return show(place, id);
  if (verb === 'replay' && id) return replay(place, id, flags.json);
  throw new Fault(usage);
});

async function list(place: Place, wanted: { limit: number; state: string }): Promise<number> {
  const events = rowsOf(await place.call('list-parked', wanted));
  console.log(`Parked: ${events.length || 'nothing'}`);
  for (const event of events) console.log(describeEvent(event as unknown as ParkedEvent, place));
  if (place.service === 'onboarding')
    printTable('Quarantine', await place.call('list-quarantine', { limit: wanted.limit }));
  return 0;
}

async function show(place: Place, id: string): Promise<number> {
  const { event } = await place.call('find-parked', { id });
  if (!event) throw notParked(place, id);
  console.log(describeEvent(event as ParkedEvent, place));
  const { eventId, source, time, topic, partition, offset, writtenAt } = event as Record<string, unknown>;
  const origin = { 'event id': eventId, source, time, topic, partition, offset, 'written at': writtenAt };
  console.log('    To ask its sender for that event:');
  for (const [name, value] of Object.entries(origin))
    console.log(`      ${name.padEnd(12)}${printable(value ?? '(none)')}`);
  return 0;
}

async function replay(place: Place, id: string, file: string | undefined): Promise<number> {
  const value = file === undefined ? {} : { value: readJsonFile(file) };
  const { outcome, reason } = await place.call('replay-parked', { id, ...value });
  if (outcome === 'not-found') throw notParked(place, id);
  console.log(`${id}: ${outcome}${reason ? ` (${reason})` : ''}`);
  const { event } = outcome === 'parked-again' ? await place.call('find-parked', { id }) : {};
  if (event) console.log(describeEvent(event as ParkedEvent, place));
  return outcome === 'done' ? 0 : 1;
}

function notParked({ service }: Place, id: string): Fault {
  return new Fault(`Nothing is parked in ${service} under ${id}.`);
}

function describeEvent({ state, tries, at, ...event }: ParkedEvent, place: Place): string {
  const count = tries === 1 ? '1 try' : `${tries} tries`;
  const facts = `    ${event.type}, ${state}, set aside at ${at} after ${count}`;
  const next = state === 'parked' ? [describeReason(event, place)] : [];
  return [`  ${event.id}`, facts, `    Reason: ${event.reason}`, ...next].join('\n');
}

function describeReason(event: Unhandled, { flags }: Place): string {
  const lines = explainFields(event).map((line) => `      ${line}`);
  return [...lines, `    Next: ${nextStep(event, flags)}`].join('\n');
}

function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Fault(`--json: ${file} cannot be read as JSON.`);
  }
}

function readState(state: string): string {
  if (state === 'parked' || state === 'replayed') return state;
  throw new Fault('--state wants parked or replayed.');
}

function readService(name: string): ServiceName {
  const service = SERVICES.find((one) => one === name && LISTENING.includes(one));
  if (service) return service;
  throw new Fault('--service wants identity, onboarding or notification.');
}
