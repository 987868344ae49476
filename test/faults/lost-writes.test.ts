import { onboardingRoutes, PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAsOperator } from '../actions/ask-as-operator.ts';
import {
  killProcess,
  processesOf,
  restartProcesses,
  startProcess,
  stopProcess,
} from '../actions/control-processes.ts';
import { countAccounts, waitForMemberId } from '../actions/find-member.ts';
import { publishHire } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { lookIntoMongo } from '../actions/look-into-mongo.ts';
import { newPerson, type Person } from '../actions/new-person.ts';
import { listMails, readCredential } from '../actions/read-mail.ts';
import { readMetric } from '../actions/read-metric.ts';
import { runningSystem } from '../actions/running-system.ts';
import { signIn } from '../actions/sign-in.ts';
import { skipRecords } from '../actions/skip-records.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';

/** So soon, for a test: what is awaited is overdue, and said again by the next beat. */
const OVERDUE_SECONDS = 2;
const SHORT = { OVERDUE_AFTER_SECONDS: String(OVERDUE_SECONDS) };

const all = async (service: string, verb: (name: string) => Promise<void>) => {
  await Promise.all((await processesOf(service)).map(verb));
};
const stopAll = (service: string) => all(service, (name) => stopProcess(name));
const startAll = (service: string) => all(service, startProcess);

beforeAll(async () => restartProcesses(await processesOf('onboarding'), SHORT));
afterAll(async () => {
  await Promise.all(['identity', 'notification'].map(startAll));
  await restartProcesses(await processesOf('onboarding'));
});

describe('8.24: a store that lost an acknowledged write', () => {
  test('an account that never came into being: made after all, counted, one mail', async () => {
    await stopAll('identity');
    // Before the hire: on a slow machine it is overdue while the records are still being skipped.
    const saidBefore = await countSaidAgain();
    const { person, memberId } = await hire();
    await skipRecords('identity', 'onboarding.members.v1');
    await startAll('identity');
    await expectOneMail(person, memberId);
    expect(await countSaidAgain()).toBeGreaterThan(saidBefore);
  });

  test('an account that was lost under its notice: made again, and the one mail opens it', async () => {
    await stopAll('notification');
    const { person, memberId } = await hire();
    await waitForStage(memberId, 'notice');
    await remove('identity', 'accounts', { memberId });
    await startAll('notification');
    await expectOneMail(person, memberId);
    await expectMailToOpen(person);
  });

  test('an account that was lost after its mail: made again, counted, and the one mail opens it', async () => {
    const madeBefore = await countMadeAgain();
    const { person, memberId } = await hire();
    await readCredential(person);
    await remove('identity', 'accounts', { memberId });
    await expectOneMail(person, memberId);
    await expectMailToOpen(person);
    expect(await countMadeAgain()).toBe(madeBefore + 1);
  });

  test('a notice that was lost before it was sent: taken in again, one mail', async () => {
    await stopProcess('mailbox');
    const { person, memberId } = await hire();
    await waitUntil('there is a notice', async () => (await countNotices(memberId)) === 1);
    await remove('notification', 'notices', { memberId });
    await startProcess('mailbox');
    await expectOneMail(person, memberId);
    expect(await countNotices(memberId)).toBe(1);
  });

  test('the news that a mail was sent: told again, and no second mail', async () => {
    await stopAll('notification');
    const { person, memberId } = await hire();
    await waitForStage(memberId, 'notice');
    await stopAll('onboarding');
    await startAll('notification');
    await readCredential(person);
    await waitUntil(
      'the news has left',
      async () => (await countNotices(memberId, { 'outbox.0': null })) === 1,
    );
    await skipRecords('onboarding', 'notification.notices.v1');
    await all('onboarding', (name) => restartProcesses([name], SHORT));
    await expectOneMail(person, memberId);
  });
});

test('8.24: who cannot be helped without a person is listed as stuck, with where and why, and counted', async () => {
  const { memberId } = await hire({ email: null });
  await waitForStage(memberId, 'sent');
  const listed = await listOverdue({ stuck: true, limit: 500 });
  expect(listed.find((member) => member.memberId === memberId)).toMatchObject({
    ...{ stage: 'sent', stuck: true },
    notice: { state: 'blocked', reason: 'no-address' },
  });
  const processes = runningSystem().services.onboarding;
  await waitUntil('every process counts somebody who is stuck', async () => {
    const counts = processes.map(({ admin }) => readMetric(admin, 'genkan_onboarding_stuck'));
    return (await Promise.all(counts)).every((count) => count >= 1);
  });
});

test('8.24: the store of the local stack keeps every write that it has acknowledged, however it dies', async () => {
  let acknowledged = 0;
  const writing = lookIntoMongo(async (client) => {
    const writes = client.db('contract').collection<{ _id: string }>('lost_writes');
    await writes.deleteMany({});
    for (;;) {
      await writes.insertOne({ _id: String(acknowledged) });
      acknowledged += 1;
    }
  }).catch(() => undefined);
  await waitUntil('much is written', () => acknowledged > 500);
  await killProcess('mongodb');
  await startProcess('mongodb');
  await writing;
  const kept = await lookIntoMongo((client) =>
    client.db('contract').collection('lost_writes').countDocuments(),
  );
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
  await waitUntilQuiet();
});

async function hire(wishes: Partial<Person> = {}): Promise<{ person: Person; memberId: string }> {
  const person = newPerson(wishes);
  const { eventId } = await publishHire(person);
  return { person, memberId: await waitForMemberId(person, eventId) };
}

/** Healed by itself: nothing is awaited any more, and there is one of each. */
async function expectOneMail(person: Person, memberId: string): Promise<void> {
  await waitForStage(memberId, null);
  await waitUntilQuiet();
  expect(await countAccounts(memberId)).toBe(1);
  expect(await listMails(person.email ?? '')).toHaveLength(1);
  const overdue = await listOverdue({ limit: 500 });
  expect(overdue.map((member) => member.memberId)).not.toContain(memberId);
}

async function expectMailToOpen(person: Person): Promise<void> {
  const walker = newHttpMember();
  await signIn(walker, await readCredential(person));
  expect(walker.path()).toBe(PATHS.birthDate);
}

/** What is awaited of a member; null once nothing is. */
async function waitForStage(memberId: string, stage: string | null): Promise<void> {
  await waitUntil(`of the member ${stage ?? 'nothing'} is awaited`, async () => {
    const member = await lookIntoMongo((client) =>
      client.db('onboarding').collection<Stored>('members').findOne({ _id: memberId }),
    );
    return member?.outbox.length === 0 && (member.awaited?.stage ?? null) === stage;
  });
}

type Stored = { _id: string; outbox: unknown[]; awaited?: { stage: string } };

/** Behind the system's back. */
const remove = async (database: string, collection: string, filter: object) =>
  lookIntoMongo((client) => client.db(database).collection(collection).deleteMany(filter));

const countNotices = (memberId: string, more = {}): Promise<number> =>
  lookIntoMongo((client) =>
    client
      .db('notification')
      .collection('notices')
      .countDocuments({ memberId, ...more }),
  );

async function listOverdue(input: { stuck?: boolean; limit: number }) {
  return (await readAsOperator(onboardingRoutes.listOverdue, { service: 'onboarding', input })).members;
}

const countSaidAgain = () => sumOf('onboarding', 'genkan_onboarding_said_again_total');
const countMadeAgain = () => sumOf('identity', 'genkan_accounts_made_again_total');

async function sumOf(service: 'onboarding' | 'identity', metric: string): Promise<number> {
  const counts = runningSystem().services[service].map(({ admin }) => readMetric(admin, metric));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
