/**
 * What a system costs that does nothing: `node test/load/idle.ts [seconds] [accounts]`, on Node 24, while one runs
 * (`npm start`; GENKAN_RUN names its run.json, `.genkan/run.json` unless told). Puts 100 000 accounts into
 * identity's store, measures the CPU and memory of the five services, prints a table, and takes them out.
 * The stand-in for MongoDB has no index but `_id`: its own process scans, and is not counted here.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { processesOf, startProcess, stopProcess } from '../actions/control-processes.ts';
import { waitForMemberId } from '../actions/find-member.ts';
import { publishHire } from '../actions/hire-someone.ts';
import { lookIntoMongo, type MongoClient } from '../actions/look-into-mongo.ts';
import { newPerson } from '../actions/new-person.ts';
import { readCredential } from '../actions/read-mail.ts';
import { runningSystem } from '../actions/running-system.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { cpuSecondsOf, pssBytesOf } from './process-cost.ts';

const BATCH = 1000;
/** Marks what is put in here, so that it can be taken out. */
const SOCIETY = 'idle-trial';
const MIB = 1024 * 1024;

/** CPU in per cent of one core, memory in MiB (PSS: shared pages counted in shares). */
type Cost = { service: string; processes: number; cpu: number; memory: number };

const seconds = Number(process.argv[2] ?? 60);
const wanted = Number(process.argv[3] ?? 100_000);
process.env.GENKAN_RUN ??= '.genkan/run.json';
await fillAccounts();
await waitUntilQuiet();
try {
  printTable(await measure());
} finally {
  await withAccounts(takeOut);
}

/** Copies of a real account under ids of their own: the shape is right without knowing it. */
async function fillAccounts(): Promise<void> {
  const person = newPerson();
  const { eventId } = await publishHire(person);
  await readCredential(person);
  const memberId = await waitForMemberId(person, eventId);
  // The stand-in for MongoDB has no indexes: identity's poll would read all that is there, every second.
  const identity = await processesOf('identity');
  await Promise.all(identity.map(stopProcess));
  await withAccounts(async (accounts) => {
    const sample = await accounts.findOne({ memberId });
    if (!sample) throw new Error('the hire has no account');
    for (let count = 0; count < wanted; count += BATCH) {
      await accounts.insertMany(Array.from({ length: BATCH }, () => copyOf(sample)));
      process.stdout.write(`\r${count + BATCH} of ${wanted} accounts`);
    }
    process.stdout.write('\n');
  });
  await Promise.all(identity.map(startProcess));
}

type Account = { _id: string; society: string; memberId: string; outbox: unknown[]; outboxSince?: Date };

function copyOf({ outboxSince: _sent, ...sample }: Account): Account {
  return { ...sample, _id: randomUUID(), memberId: randomUUID(), society: SOCIETY, outbox: [] };
}

/** Batch by batch: the stand-in takes minutes over all at once, and a connection is given up before. */
async function takeOut(accounts: Accounts): Promise<void> {
  const found = await accounts.find({ society: SOCIETY }, { projection: { _id: 1 } }).toArray();
  const ids = found.map(({ _id }) => _id);
  for (let count = 0; count < ids.length; count += BATCH) {
    await accounts.deleteMany({ _id: { $in: ids.slice(count, count + BATCH) } });
    process.stdout.write(`\r${Math.min(count + BATCH, ids.length)} of ${ids.length} taken out`);
  }
  process.stdout.write('\n');
}

type Accounts = ReturnType<typeof accountsOf>;

function withAccounts<T>(work: (accounts: Accounts) => Promise<T>): Promise<T> {
  return lookIntoMongo((client) => work(accountsOf(client)));
}

function accountsOf(client: MongoClient) {
  return client.db('identity').collection<Account>('accounts');
}

async function measure(): Promise<Cost[]> {
  const services = Object.entries(runningSystem().services);
  const before = new Map(services.flatMap(([, own]) => own.map(({ pid }) => [pid, cpuSecondsOf(pid)])));
  console.log(`measuring for ${seconds} s …`);
  await wait(seconds * 1000);
  return services.map(([service, own]) => {
    const used = own.reduce((sum, { pid }) => sum + cpuSecondsOf(pid) - (before.get(pid) ?? 0), 0);
    const memory = own.reduce((sum, { pid }) => sum + pssBytesOf(pid), 0) / MIB;
    return { service, processes: own.length, cpu: (used / seconds) * 100, memory };
  });
}

function printTable(costs: readonly Cost[]): void {
  const total = costs.reduce(
    (sum, { processes, cpu, memory }) => ({
      service: 'together',
      processes: sum.processes + processes,
      cpu: sum.cpu + cpu,
      memory: sum.memory + memory,
    }),
    { service: 'together', processes: 0, cpu: 0, memory: 0 },
  );
  console.log(`\nIdle for ${seconds} s with ${wanted} accounts in the store:\n`);
  console.log('service       processes   CPU, % of a core   memory, MiB (PSS)');
  for (const { service, processes, cpu, memory } of [...costs, total]) {
    const cells = [
      String(processes).padStart(9),
      cpu.toFixed(2).padStart(18),
      memory.toFixed(0).padStart(19),
    ];
    console.log(`${service.padEnd(14)}${cells.join(' ')}`);
  }
}
