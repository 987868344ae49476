import { accountRoutes, PATHS } from '@genkan/contracts';
import { beforeAll, expect, test } from '@jest/globals';
import { askAsOperator } from '../actions/ask-as-operator.ts';
import { becomeMember, type Enrolled } from '../actions/enrol-otp.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { lookIntoMongo, type MongoClient } from '../actions/look-into-mongo.ts';
import { waitForMail } from '../actions/read-mail.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { waitUntil } from '../actions/wait-until.ts';

/** 8.9: what strangers do to a member, at the real door, in two processes of everything. */

const ALMOST = 99;
const known = newHttpMember();
let member: Enrolled;

beforeAll(async () => {
  member = await becomeMember(known, await hireSomeone());
  await signOut(known);
});

/** Somebody in a browser of their own. */
async function signInAsStranger(secrets: { userId: string; password: string }): Promise<HttpMember> {
  const stranger = newHttpMember();
  await signIn(stranger, secrets);
  return stranger;
}

const guessWrong = async () =>
  (await signInAsStranger({ ...member.choices, password: 'not-this-1' })).status();

/** The password is proven: the code is asked for. */
async function expectIn(browser: HttpMember): Promise<void> {
  expect([browser.status(), browser.path()]).toEqual([200, PATHS.otpChallenge]);
}

type Counter = { _id: string; n: number };
const failures = (client: MongoClient) => client.db('identity').collection<Counter>('throttles');
const inARow = { _id: { $regex: '/failures/account/' } };
const listFailures = () => lookIntoMongo((client) => failures(client).find(inARow).toArray());

/** As after ninety-nine failures, which at the real door take two hours. */
async function guessAlmostToTheEnd(): Promise<void> {
  const before = new Map((await listFailures()).map(({ _id, n }) => [_id, n]));
  expect(await guessWrong()).toBe(401);
  const counted = (await listFailures()).filter(({ _id, n }) => before.get(_id) !== n);
  expect(counted).toHaveLength(1);
  const [{ _id } = { _id: '' }] = counted;
  await lookIntoMongo((client) => failures(client).updateOne({ _id }, { $set: { n: ALMOST } }));
}

test('strangers are stopped; the member gets in, in the browser that is known', async () => {
  await waitUntil('strangers are told to come back later', async () => (await guessWrong()) === 429);
  expect((await signInAsStranger(member.choices)).status()).toBe(429);
  await signIn(known, member.choices);
  await expectIn(known);
});

test('a hundred in a row: a mail, strangers read what all read, and a known browser takes it back', async () => {
  const other = newHttpMember();
  member = await becomeMember(other, await hireSomeone());
  await guessAlmostToTheEnd();
  expect(await guessWrong()).toBe(401);
  const { text } = await waitForMail(member.person.email ?? '', 'パスワードの利用を一部停止しました', 1);
  expect(text).toContain('100回続けて');
  expect((await signInAsStranger(member.choices)).status()).toBe(401);
  await signOut(other);
  await signIn(other, member.choices);
  await expectIn(other);
  await expectIn(await signInAsStranger(member.choices));
});

test('who has no such browser is helped by the help desk', async () => {
  member = await becomeMember(newHttpMember(), await hireSomeone());
  await guessAlmostToTheEnd();
  expect(await guessWrong()).toBe(401);
  expect((await signInAsStranger(member.choices)).status()).toBe(401);
  const { userId } = member.choices;
  const asked = { service: 'identity', input: { userId } } as const;
  expect(await askAsOperator(accountRoutes.enablePassword, asked)).toEqual({ outcome: 'done' });
  await expectIn(await signInAsStranger(member.choices));
});
