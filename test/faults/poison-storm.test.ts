import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hrEmployeeHired, PATHS, parkedRoutes } from '@genkan/contracts';
import { summarise } from '@genkan/testkit';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readAsOperator } from '../actions/ask-as-operator.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { lookIntoMongo } from '../actions/look-into-mongo.ts';
import { listMails, readCredential } from '../actions/read-mail.ts';
import { readMetric } from '../actions/read-metric.ts';
import { runningSystem } from '../actions/running-system.ts';
import { CODECS, type RawRecord, sendAsJava } from '../actions/send-as-java.ts';
import { signIn } from '../actions/sign-in.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { enterBirthDate } from '../actions/walk-first-login.ts';
import { type Hire, type Planned, planStorm } from './storm/plan-storm.ts';
import { POISONS } from './storm/poison.ts';
import type { Poison } from './storm/raw-hire.ts';
import { SOUND } from './storm/sound-hires.ts';

/**
 * `GENKAN_STORM_RECORDS=10000 npm test -- faults --only poison-storm`: most of an hour on the
 * stand-in for MongoDB, which finds by reading all that it holds.
 */
const SIZE = Number(process.env.GENKAN_STORM_RECORDS ?? '600');
/** Neighbours that share a codec, and so a batch of each partition. */
const OF_ONE_CODEC = 25;
const TIME_MS = 120_000 + 200 * SIZE;

type Broken = Extract<Planned, { poison: Poison }> & { place: string };

const hires: Hire[] = [];
const parked: Broken[] = [];
let passedOver = 0;
let before: Counts;
let unknownBefore = 0;
let takenBefore = 0;
let sentBefore = 0;

beforeAll(async () => {
  await waitUntilQuiet();
  before = await countAll();
  [unknownBefore, takenBefore, sentBefore] = await Promise.all([countUnknown(), countTaken(), countSent()]);
  const storm = planStorm(SIZE);
  const begin = Date.now();
  const places = await send(storm);
  const sent = Date.now();
  for (const [nth, planned] of storm.entries()) note(planned, places[nth] ?? '');
  await waitUntil('every record is taken', async () => (await countTaken()) - takenBefore >= SIZE, TIME_MS);
  // Whether all is quiet is dear to ask while thousands wait.
  const told = (await countDocuments('onboarding', 'members')) - before.members + sentBefore;
  await waitUntil('a mail for each member', async () => (await countSent()) >= told, TIME_MS);
  await waitUntilQuiet(TIME_MS);
  await report({ sendMs: sent - begin, wholeMs: Date.now() - begin });
}, 3 * TIME_MS);

function send(storm: readonly Planned[]): Promise<string[]> {
  const topic = hrEmployeeHired.topic;
  const codecOf = (nth: number) => CODECS[Math.floor(nth / OF_ONE_CODEC) % CODECS.length] ?? 'none';
  return sendAsJava(
    storm.map(({ record }, nth) => ({ ...record, topic, codec: isLarge(record) ? 'zstd' : codecOf(nth) })),
  );
}

/** No broker takes it as it is. */
const isLarge = ({ value }: RawRecord) => (value?.length ?? 0) > 1_000_000;

function note(planned: Planned, place: string): void {
  if ('hire' in planned) hires.push(planned.hire);
  else if (planned.poison.reason === null) passedOver += 1;
  else parked.push({ ...planned, place });
}

describe('a storm on HR’s topic, from a producer that is not kafkajs', () => {
  test('is broken in many ways, each of them twice or more, and packed in every way', () => {
    expect(POISONS.length).toBeGreaterThanOrEqual(25);
    expect(parked.length + passedOver).toBeGreaterThanOrEqual(2 * POISONS.length);
    expect(hires.length + parked.length + passedOver).toBe(SIZE);
    expect(SIZE).toBeGreaterThan(OF_ONE_CODEC * CODECS.length);
  });

  test('every sound hire has one member and one account, and none is in quarantine', async () => {
    const { members, accounts, registered, notices, quarantined } = await countAll();
    const made = (count: number, old: number) => count - old;
    expect({
      members: made(members, before.members),
      accounts: made(accounts, before.accounts),
      registered: made(registered, before.registered),
      notices: made(notices, before.notices),
      quarantined: made(quarantined, before.quarantined),
    }).toEqual({
      ...{ members: hires.length, accounts: hires.length, registered: hires.length, notices: hires.length },
      quarantined: 0,
    });
  });

  test('every one of them has one mail', async () => {
    const mails = Map.groupBy(await listMails(), ({ to }) => to);
    const wrong = hires.filter(({ person }) => mails.get(person.email ?? '')?.length !== 1);
    expect(wrong.map(({ what }) => what)).toEqual([]);
  });

  test.each(SOUND.map(({ what }) => what))(
    '%s: the mail and the birth date open the first login',
    async (what) => {
      const { person } = hires.findLast((hire) => hire.what === what) as Hire;
      const walker = newHttpMember();
      await signIn(walker, await readCredential(person));
      expect(walker.path()).toBe(PATHS.birthDate);
      await enterBirthDate(walker, person.birthDate);
      expect(walker.path()).toBe(PATHS.terms);
    },
  );

  test('every broken one is listed at its place on the topic, with its reason', async () => {
    const wrong: string[] = [];
    for (const { poison, place } of parked) {
      const { event } = await readAsOperator(parkedRoutes.findParked, {
        service: 'onboarding',
        input: { id: place },
      });
      if (event?.state !== 'parked' || event.reason !== poison.reason)
        wrong.push(`${poison.what}: ${event?.state ?? 'not there'}, ${event?.reason ?? ''}`);
    }
    expect(wrong).toEqual([]);
    const { parked: now } = await countAll();
    expect(now - before.parked).toBe(parked.length);
  });

  test('each reason is explained to who runs it, with a next step', async () => {
    const explained = await listAsOperator();
    const reasons = new Set(parked.map(({ poison }) => poison.reason ?? ''));
    for (const reason of reasons) {
      const lines = explained.get(reason) ?? [`nothing is said of "${reason}"`];
      expect(lines.join('\n')).toMatch(/ (asks?|mends?|replay|wants|deploy|belongs)\b/u);
      expect(lines.join('\n')).not.toContain('look at the log');
      const faults = reason.startsWith('schema: ') ? reason.split(', ').length : 0;
      expect(lines.filter((line) => /^ {6}[\w. ]+: .*wants /u.test(line))).toHaveLength(faults);
    }
  });

  test('types that nobody knows are counted, and not parked', async () => {
    expect(passedOver).toBeGreaterThan(0);
    expect((await countUnknown()) - unknownBefore).toBeGreaterThanOrEqual(passedOver);
  });

  test('no consumer stands still', async () => {
    const processes = Object.values(runningSystem().services).flat();
    const stalled = processes.map(({ admin }) => readMetric(admin, 'genkan_consumer_stalled'));
    expect((await Promise.all(stalled)).filter((one) => one !== 0)).toEqual([]);
  });
});

type Counts = Record<'members' | 'accounts' | 'registered' | 'notices' | 'quarantined' | 'parked', number>;

async function countAll(): Promise<Counts> {
  const [members, accounts, registered, notices, quarantined, parked] = await Promise.all([
    countDocuments('onboarding', 'members'),
    countDocuments('identity', 'accounts'),
    countDocuments('onboarding', 'intake', { outcome: 'registered' }),
    countDocuments('notification', 'notices'),
    countDocuments('onboarding', 'quarantine'),
    countDocuments('onboarding', 'parked'),
  ]);
  return { members, accounts, registered, notices, quarantined, parked };
}

const countDocuments = (database: string, collection: string, filter = {}): Promise<number> =>
  lookIntoMongo((client) => client.db(database).collection(collection).countDocuments(filter));

const countTaken = () => countConsumed({});
const countUnknown = () => countConsumed({ outcome: 'unknown' });
const countSent = () => sumOf('notification', 'genkan_notices_total', { outcome: 'sent' });

const countConsumed = (labels: Readonly<Record<string, string>>) =>
  sumOf('onboarding', 'genkan_events_consumed_total', { topic: hrEmployeeHired.topic, ...labels });

async function sumOf(
  service: 'onboarding' | 'notification',
  metric: string,
  labels: Readonly<Record<string, string>>,
): Promise<number> {
  const counts = runningSystem().services[service].map(({ admin }) => readMetric(admin, metric, labels));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Reason → what `npm run parked` says below it. */
async function listAsOperator(): Promise<Map<string, string[]>> {
  const flags = ['list', '--service', 'onboarding', '--limit', '500', '--data', runningSystem().dataDir];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['deploy/local/bootstrap.mjs', 'parked', ...flags],
    {
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  const entries = stdout.split('    Reason: ').slice(1);
  return new Map(
    entries.map((entry) => {
      const [reason = '', ...lines] = entry.split(/\n {2}\S/u)[0]?.split('\n') ?? [];
      return [reason, lines];
    }),
  );
}

async function report({ sendMs, wholeMs }: { sendMs: number; wholeMs: number }): Promise<void> {
  const [sent, whole] = [sendMs, wholeMs].map((ms) => (ms / 1000).toFixed(0));
  const line =
    `poison storm: ${SIZE} records of Kafka's Java client in ${sent} s, ${parked.length + passedOver} of them ` +
    `broken in ${POISONS.length} ways; ${hires.length} hires, all quiet after ${whole} s`;
  await summarise(line, process.env.GENKAN_SUMMARY);
}
