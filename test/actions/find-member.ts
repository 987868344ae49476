import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentKey, deriveId, hmacBytes, parseKeyring } from '@genkan/kernel';
import { lookIntoMongo, type MongoClient } from './look-into-mongo.ts';
import type { Person } from './new-person.ts';
import { runningSystem } from './running-system.ts';
import { waitUntil } from './wait-until.ts';

/** What became of one event of HR's. */
export type Intake = { outcome: string; memberId: string };

/** Onboarding's record of an event; null while there is none. */
export function findIntake({ employer }: Person, eventId: string): Promise<Intake | null> {
  const _id = intakeIdOf(`/hr/${employer}`, eventId);
  return lookIntoMongo((client) =>
    client.db('onboarding').collection<Stored<Intake>>('intake').findOne({ _id }),
  );
}

/** HR's event ids are free text, so onboarding knows each event under a keyed digest of its own. */
function intakeIdOf(source: string, eventId: string): string {
  const file = join(runningSystem().dataDir, 'keys', 'onboarding.digest.keyring');
  const key = currentKey(parseKeyring(readFileSync(file, 'utf8').trim()));
  return deriveId('intake', hmacBytes(key, 'intake', source, eventId).toString('base64url'));
}

/** The member that an event made; the record comes after its effects, so the mail may be faster. */
export async function waitForMemberId(person: Person, eventId: string): Promise<string> {
  const intake = await waitUntil('onboarding has recorded the hire', () => findIntake(person, eventId));
  return intake.memberId;
}

/** How many accounts a member has. */
export function countAccounts(memberId: string): Promise<number> {
  return lookIntoMongo((client) => client.db('identity').collection('accounts').countDocuments({ memberId }));
}

/** The account of a member who has one. */
export async function readAccountId(memberId: string): Promise<string> {
  const accounts = (client: MongoClient) => client.db('identity').collection<Stored<object>>('accounts');
  const account = await lookIntoMongo((client) => accounts(client).findOne({ memberId }));
  if (!account) throw new Error(`member ${memberId} has no account`);
  return account._id;
}

type Stored<T> = T & { _id: string };
