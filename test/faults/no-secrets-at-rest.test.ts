import { randomInt } from 'node:crypto';
import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { confirmDevice, readKey, signInWithCode } from '../actions/enrol-otp.ts';
import { eventValue, type Hired, hireSomeone, publishHire } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { textById } from '../actions/read-page.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { type Choices, enterBirthDate, firstLoginSteps, newChoices } from '../actions/walk-first-login.ts';
import { findSecrets, type GuardedSecret, type Trace } from './find-secrets.ts';
import { PLANTED, plantControl } from './plant-control.ts';
import { readKafka, readLogs, readMongo, readRedis } from './read-stores.ts';
import { decodeBase32, spellDate, spellGrouped } from './spell-secret.ts';
import { traceServices } from './trace-services.ts';

const SERVICES = ['gateway', 'identity', 'onboarding', 'mfa', 'notification'];
const STORES = ['kafka', 'mongodb', 'redis', 'log', 'spans'] as const;

type Store = (typeof STORES)[number];

/** The whole way of one member, with spans on; then every store is read through its client. */
let traces: Record<Store, Trace[]>;
let secrets: GuardedSecret[];
let cleanUp = async () => {};

beforeAll(async () => {
  const traced = await traceServices(SERVICES);
  cleanUp = traced.remove;
  secrets = await walkTheWholeWay();
  await waitUntilQuiet();
  await waitUntil('spans of every service', () => SERVICES.every((name) => sends(traced.received, name)));
  const takeOut = await plantControl(writeDown(secrets), traced.url);
  cleanUp = async () => {
    await takeOut();
    await traced.remove();
  };
  const [kafka, mongodb, redis] = await Promise.all([readKafka(), readMongo(), readRedis()]);
  traces = { kafka, mongodb, redis, log: readLogs(), spans: traced.received.map(namePlanted) };
});

afterAll(() => cleanUp());

describe.each(STORES)('in %s', (store) => {
  test('none of the secrets lies in any spelling', () => {
    const real = traces[store].filter(({ where }) => !where.includes(PLANTED));
    expect(real.length).toBeGreaterThan(0);
    expect(findSecrets(real, secrets)).toEqual([]);
  });

  test('each of the secrets that were planted is found', () => {
    const planted = traces[store].filter(({ where }) => where.includes(PLANTED));
    const found = findSecrets(planted, secrets).map(({ secret }) => secret);
    expect(new Set(found)).toEqual(new Set(secrets.map(({ name }) => name)));
  });
});

/**
 * Hire, mail, F1–F8, O1–O3, log-out, log-in with a code, and on the way whatever goes wrong: what HR sends
 * broken is parked, what contradicts is quarantined, what members mistype is refused.
 * @returns what must be nowhere afterwards
 */
async function walkTheWholeWay(): Promise<GuardedSecret[]> {
  const number = randomInt(100_000, 1_000_000);
  const birthDate = someDay(10);
  const hired = await hireSomeone({ family: `鬼瓦${number}`, given: `権左衛門${number}`, birthDate });
  const choices = newChoices();
  const slips: Slips = {
    otherBirthDate: someDay(11),
    birthDate: someDay(12),
    password: `Kuchi-ga-suberu-${number}`,
    email: `${hired.person.family}.example.jp`,
  };
  await publishHire(hired.person, { value: eventValue(hired.person).slice(0, -1) });
  await publishHire({ ...hired.person, birthDate: slips.otherBirthDate });
  const walker = newHttpMember();
  const sids = new Set<string>();
  const browsers = new Set<string>();
  const noteSid = () => {
    for (const [name, value] of walker.cookies()) {
      if (name.endsWith('genkan')) sids.add(value);
      if (name.endsWith('genkan-browser')) browsers.add(value.split('.', 1)[0] ?? '');
    }
  };
  await walkFirstLoginNoting(walker, { hired, choices, slips, noteSid });
  await walker.open(PATHS.otpEnrol);
  const key = textById(await walker.html(), 'key').replaceAll(/\s/gu, '');
  const authenticator = await readKey(walker);
  await confirmDevice(walker, authenticator);
  noteSid();
  await signOut(walker);
  await signInWithCode(walker, { ...hired, choices, authenticator });
  noteSid();
  expect(walker.path()).toBe(PATHS.home);
  return secretsOf({ hired, choices, slips, key, sids, browsers });
}

/** Days in different months are different days. */
const someDay = (month: 10 | 11 | 12) => `19${randomInt(60, 99)}-${month}-${randomInt(10, 29)}`;

/** What HR says otherwise, and what the member mistypes: a slip is as personal as the right thing. */
type Slips = { otherBirthDate: string; birthDate: string; password: string; email: string };
type Walk = { hired: Hired; choices: Choices; slips: Slips; noteSid(): void };

async function walkFirstLoginNoting(walker: HttpMember, walk: Walk): Promise<void> {
  const { hired, choices, slips, noteSid } = walk;
  await signIn(walker, { ...hired.credential, password: slips.password });
  await signIn(walker, hired.credential);
  noteSid();
  await enterBirthDate(walker, slips.birthDate);
  for (const { at, answer } of firstLoginSteps(hired, choices)) {
    if (at === PATHS.email) await walker.submit(PATHS.email, { email: slips.email });
    await walker.open(at);
    expect(walker.path()).toBe(at);
    await answer(walker);
  }
  expect(walker.path()).toBe(PATHS.done);
  noteSid();
}

type Known = {
  hired: Hired;
  choices: Choices;
  slips: Slips;
  key: string;
  sids: ReadonlySet<string>;
  browsers: ReadonlySet<string>;
};

function secretsOf({ hired, choices, slips, key, sids, browsers }: Known): GuardedSecret[] {
  const { email, family, given, birthDate } = hired.person;
  const temporary = hired.credential.password.replaceAll(/[\s\u00A0-]/gu, '');
  expect([temporary.length, key.length, sids.size, browsers.size]).toEqual([16, 32, 4, 1]);
  return [
    { name: 'temporary password', values: spellGrouped(temporary) },
    { name: 'new password', values: [choices.password] },
    { name: 'OTP secret', values: [...spellGrouped(key), key.toLowerCase(), decodeBase32(key)] },
    { name: 'birth date', values: spellDate(birthDate) },
    { name: 'e-mail address', values: [email ?? ''] },
    { name: 'name', values: [`${family} ${given}`, family, given] },
    { name: 'another birth date, from HR', values: spellDate(slips.otherBirthDate) },
    { name: 'mistyped birth date', values: spellDate(slips.birthDate) },
    { name: 'mistyped password', values: [slips.password] },
    { name: 'refused address', values: [slips.email] },
    { name: 'session id', values: [...sids] },
    { name: 'token of a known browser', values: [...browsers] },
  ];
}

/** One line with each secret in its first spelling. */
function writeDown(guarded: readonly GuardedSecret[]): string {
  return guarded.map(({ values }) => String(values[0])).join(' ');
}

function sends(received: readonly Trace[], service: string): boolean {
  return received.some(({ content }) => content.includes(`"stringValue":"${service}"`));
}

/** What was planted among the spans is named so. */
function namePlanted({ where, content }: Trace): Trace {
  return { where: content.indexOf(PLANTED) === 0 ? `${where} ${PLANTED}` : where, content };
}
