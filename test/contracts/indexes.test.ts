import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { notificationRoutes, onboardingRoutes, parkedRoutes } from '@genkan/contracts';
import { assertIndexed, type RecordedQuery } from '@genkan/testkit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askAsOperator } from '../actions/ask-as-operator.ts';
import { processesOf, restartProcesses } from '../actions/control-processes.ts';
import { becomeMember, signInWithCode } from '../actions/enrol-otp.ts';
import { hireSomeone, publishHire } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { lookIntoMongo } from '../actions/look-into-mongo.ts';
import { newPerson } from '../actions/new-person.ts';
import { runningSystem } from '../actions/running-system.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';

const HOOK = new URL('./query-hook.mjs', import.meta.url).href;
const SERVICES = ['identity', 'onboarding', 'mfa', 'notification'] as const;

type Service = (typeof SERVICES)[number];
type Definition = { name: string; indexes: { fields: Record<string, 1 | -1> }[] };
type Line = { collection: string; indexes?: Definition['indexes']; filter?: RecordedQuery['filter'] };

/** What the processes of the running system have asked their stores, written down by themselves. */
let asked: Map<Service, Line[]>;
let names: string[] = [];

beforeAll(async () => {
  const folder = join(runningSystem().dataDir, 'queries');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  names = await processesOf(...SERVICES);
  await restartProcesses(names, { NODE_OPTIONS: `--import ${HOOK}`, GENKAN_QUERY_FOLDER: folder });
  await makeServicesAsk();
  asked = new Map(SERVICES.map((service) => [service, readLines(folder, service)]));
});

afterAll(() => restartProcesses(names));

describe.each(SERVICES)('%s', (service) => {
  test('every query starts with _id or a declared index, and no index is unique', () => {
    const lines = asked.get(service) ?? [];
    const definitions = lines.flatMap(({ collection, indexes }) =>
      indexes ? [{ name: collection, indexes }] : [],
    );
    const queries = lines.flatMap(({ collection, filter }) => (filter ? [{ collection, filter }] : []));
    expect(queries.length).toBeGreaterThan(2);
    assertIndexed(definitions, queries);
  });

  test('the store itself has no unique index but that of _id', async () => {
    const indexes = await lookIntoMongo(async (client) => {
      const collections = await client.db(service).collections();
      return (await Promise.all(collections.map((collection) => collection.indexes()))).flat();
    });
    const unique = indexes.filter((index) => index.unique && Object.keys(index.key).join() !== '_id');
    expect(unique).toEqual([]);
  });
});

/** A whole way of a member, a mistake, a duplicate, an event that is parked and replayed, and the polls. */
async function makeServicesAsk(): Promise<void> {
  const hired = await hireSomeone();
  const walker = newHttpMember();
  const enrolled = await becomeMember(walker, hired);
  await signOut(walker);
  await signIn(walker, { ...enrolled.choices, password: 'not-this-one-1' });
  await signInWithCode(walker, enrolled);
  await publishHire(hired.person);
  await publishHire({ ...hired.person, birthDate: '1991-05-02' });
  await parkAndReplay();
  await askForLists();
  await waitUntilQuiet();
}

/** What only an operator asks for. */
async function askForLists(): Promise<void> {
  await decideWhatWaits();
  for (const input of [{}, { state: 'in-doubt' }, { memberId: randomUUID() }] as const) {
    await askAsOperator(notificationRoutes.listNotices, { service: 'notification', input });
  }
}

async function decideWhatWaits(): Promise<void> {
  const service = 'onboarding';
  const { events } = await askAsOperator(onboardingRoutes.listQuarantine, { service, input: {} });
  const { id } = events.at(-1) ?? { id: randomUUID() };
  await askAsOperator(onboardingRoutes.showQuarantined, { service, input: { id } });
  await askAsOperator(onboardingRoutes.decideQuarantined, { service, input: { decision: 'accept', id } });
}

async function parkAndReplay(): Promise<void> {
  await publishHire(newPerson(), { value: '[]' });
  const id = await waitUntil('an event is parked', async () => {
    const input = { state: 'parked', limit: 500 } as const;
    return (await askAsOperator(parkedRoutes.listParked, { service: 'onboarding', input })).events.at(-1)?.id;
  });
  await askAsOperator(parkedRoutes.replayParked, { service: 'onboarding', input: { id } });
}

function readLines(folder: string, service: Service): Line[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${service}-`));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line) as Line);
}
