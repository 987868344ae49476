import { randomUUID } from 'node:crypto';
import { processesOf, startProcess, stopProcess } from '../actions/control-processes.ts';
import { waitForMemberId } from '../actions/find-member.ts';
import { publishHire } from '../actions/hire-someone.ts';
import { lookIntoMongo, type MongoClient } from '../actions/look-into-mongo.ts';
import { newPerson } from '../actions/new-person.ts';
import { readCredential } from '../actions/read-mail.ts';

const BATCH = 1000;
/** Marks what is put in here, so that it can be taken out. */
const SOCIETY = 'idle-trial';

/** Copies of a real account under ids of their own: the shape is right without knowing it. */
export async function fillAccounts(wanted: number): Promise<void> {
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
      const batch = Math.min(BATCH, wanted - count);
      await accounts.insertMany(Array.from({ length: batch }, () => copyOf(sample)));
      process.stdout.write(`\r${count + batch} of ${wanted} accounts`);
    }
    process.stdout.write('\n');
  });
  await Promise.all(identity.map(startProcess));
}

type Account = { _id: string; society: string; memberId: string; outbox: unknown[]; outboxSince?: Date };

function copyOf({ outboxSince: _sent, ...sample }: Account): Account {
  return { ...sample, _id: randomUUID(), memberId: randomUUID(), society: SOCIETY, outbox: [] };
}

/** Takes out what was put in, batch by batch: the stand-in takes minutes over all at once, and a connection is given up before. */
export function takeAccountsOut(): Promise<void> {
  return withAccounts(takeOut);
}

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
