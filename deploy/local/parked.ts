import { readFileSync } from 'node:fs';
import { readNumber, runCommand } from './command.ts';
import { Fault } from './fault.ts';
import { type DataFolder, dataFolder } from './folders.ts';
import { openKeys } from './keys.ts';
import { signOperatorToken } from './operator-token.ts';
import { readRunFile } from './run-file.ts';
import { SAMPLE_SOCIETY } from './service-environment.ts';
import { SERVICES, type ServiceName } from './services.ts';

const usage = `npm run parked -- [list | show ID | replay ID] --service NAME

Events that a service could not handle lie parked in its own database until somebody looks after them.

  list                 the parked events, and onboarding's quarantine (list is meant when nothing is said)
  show ID              one of them
  replay ID            handles it again; with --json, a repaired value in place of the parked one

  --service NAME       onboarding unless told; also identity, notification
  --state STATE        parked or replayed; parked unless told
  --limit N            so many at most, up to 500; 100 unless told
  --json FILE          the repaired value
  --data DIR           the running system's data folder; .genkan unless told`;

const text = { type: 'string' } as const;
const options = { service: text, state: text, limit: text, json: text, data: text } as const;

/** The services that listen to Kafka, and so may have something parked. */
const LISTENING: readonly ServiceName[] = ['identity', 'onboarding', 'notification'];

type Call = (route: string, body: object) => Promise<Record<string, unknown>>;

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

/** Asks the first process of the service; what is parked lies in a store that all of them share. */
function openInternalApi(data: DataFolder, service: ServiceName): Call {
  const address = readRunFile(data).services[service][0]?.url;
  if (!address) throw new Fault(`No process of ${service} runs at the moment.`);
  const privateJwk = openKeys(data.keys).privateKey('operator');
  return async (route, body) => {
    const token = signOperatorToken({
      audience: service,
      privateJwk,
      society: SAMPLE_SOCIETY.id,
      now: new Date(),
    });
    const response = await fetch(`${address}/internal/${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => {
      throw new Fault(`${service} cannot be reached at ${address}.`);
    });
    const answer = await response.text();
    if (response.ok && answer.startsWith('{')) return JSON.parse(answer) as Record<string, unknown>;
    throw new Fault(`${service} answered ${response.status} to ${route}: ${answer}`);
  };
}

/** The one list in an answer, whatever the route calls it. */
function rowsOf(answer: Record<string, unknown>): Record<string, unknown>[] {
  const rows = Object.values(answer).find((value) => Array.isArray(value));
  return (rows ?? []) as Record<string, unknown>[];
}

function printTable(title: string, answer: Record<string, unknown>): void {
  const rows = rowsOf(answer);
  console.log(`${title}: ${rows.length === 0 ? 'nothing' : rows.length}`);
  for (const row of rows) {
    const { id, ...facts } = row;
    const line = Object.entries(facts).map(
      ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    );
    console.log(`  ${id}\n    ${line.join(', ')}`);
  }
}
