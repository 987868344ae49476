import { readFileSync } from 'node:fs';
import { readNumber, runCommand } from './command.ts';
import { Fault } from './fault.ts';
import { dataFolder } from './folders.ts';
import { type Call, openInternalApi, printTable, rowsOf } from './operator-call.ts';
import { SERVICES, type ServiceName } from './services.ts';

const usage = `npm run parked -- [list | show ID | replay ID] --service NAME

Events that a service could not handle lie parked in its own database until somebody looks after them.

  list                 the parked events, and onboarding's quarantine (list is meant when nothing is said)
  show ID              one of them
  replay ID            handles it again; with --json, with repaired data in place of the parked

  --service NAME       onboarding unless told; also identity, notification
  --state STATE        parked or replayed; parked unless told
  --limit N            so many at most, up to 500; 100 unless told
  --json FILE          the repaired data; or a whole CloudEvent, in place of headers and data
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { service: text, state: text, limit: text, json: text, data: text } as const;

/** The services that listen to Kafka, and so may have something parked. */
const LISTENING: readonly ServiceName[] = ['identity', 'onboarding', 'notification'];

await runCommand({ usage, options, allowPositionals: true }, async (flags, [verb = 'list', id]) => {
  const service = readService(flags.service ?? 'onboarding');
  const call = openInternalApi(dataFolder(flags.data), service);
  const limit = readNumber('--limit', flags.limit, { min: 1, max: 500 }) ?? 100;
  const wanted = { limit, ...(flags.state === undefined ? {} : { state: flags.state }) };
  if (verb === 'list') return list(call, service, wanted);
  if (verb === 'show' && id) return show(call, id, wanted);
  if (verb === 'replay' && id) return replay(call, id, flags.json);
  throw new Fault(usage);
});

async function list(call: Call, service: ServiceName, wanted: { limit: number }): Promise<number> {
  printTable('Parked', await call('list-parked', wanted));
  if (service === 'onboarding')
    printTable('Quarantine', await call('list-quarantine', { limit: wanted.limit }));
  return 0;
}

async function show(call: Call, id: string, wanted: object): Promise<number> {
  const rows = rowsOf(await call('list-parked', wanted));
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Fault(`Nothing is parked under ${id}.`);
  console.log(JSON.stringify(found, null, 2));
  return 0;
}

async function replay(call: Call, id: string, file: string | undefined): Promise<number> {
  const value = file === undefined ? {} : { value: readJsonFile(file) };
  const { outcome, reason } = await call('replay-parked', { id, ...value });
  console.log(`${id}: ${outcome}${reason ? ` (${reason})` : ''}`);
  return outcome === 'done' ? 0 : 1;
}

function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Fault(`--json: ${file} cannot be read as JSON.`);
  }
}

function readService(name: string): ServiceName {
  const service = SERVICES.find((one) => one === name && LISTENING.includes(one));
  if (service) return service;
  throw new Fault('--service wants identity, onboarding or notification.');
}
