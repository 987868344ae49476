import { PATHS, PORTAL_ROUTES } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { restartProcesses, startProcess, stopProcess } from '../actions/control-processes.ts';
import { becomeMember, type Enrolled, signInWithCode } from '../actions/enrol-otp.ts';
import { readAccountId, waitForMemberId } from '../actions/find-member.ts';
import { forgetGates } from '../actions/forget-gates.ts';
import { type Hired, publishHire } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { newPerson } from '../actions/new-person.ts';
import { readCredential } from '../actions/read-mail.ts';
import { headingOf, nameAtUpperRight, textIn } from '../actions/read-page.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { waitUntil } from '../actions/wait-until.ts';
import { askEveryGateway, waitUntilGatewaysServe } from '../actions/wait-until-gateways-serve.ts';
import { waitUntilQuiet } from '../actions/wait-until-quiet.ts';
import { findDisorder, findUntold, readFacts } from './facts-in-order.ts';

type Told = Hired & { memberId: string };

/** HR hires somebody; the mail is there, and the member's id is known. */
async function hireKnown(): Promise<Told> {
  const person = newPerson();
  const { eventId } = await publishHire(person);
  const credential = await readCredential(person);
  return { person, credential, memberId: await waitForMemberId(person, eventId) };
}

describe('while Kafka is away', () => {
  let member: Enrolled;
  let newcomer: Told;
  const browser = newHttpMember();
  beforeAll(async () => {
    [member, newcomer] = await Promise.all([becomeMember(browser, await hireKnown()), hireKnown()]);
    await waitUntilQuiet();
    await stopProcess('kafka');
  });
  // Also if a test fails: the others need it.
  afterAll(() => startProcess('kafka'));

  test('a member signs in with a code', async () => {
    const walker = newHttpMember();
    await signInWithCode(walker, member);
    expect(walker.path()).toBe(PATHS.home);
  });

  test('a first login and an enrolment go all the way', async () => {
    const walker = newHttpMember();
    await becomeMember(walker, newcomer);
    await walker.open(PATHS.home);
    expect([walker.path(), walker.status()]).toEqual([PATHS.home, 200]);
  });

  test('services restart without it, and go on serving', async () => {
    await restartProcesses(['identity-1', 'mfa-1', 'onboarding-1', 'notification-1']);
    const walker = newHttpMember();
    await signIn(walker, member.choices);
    expect(walker.path()).toBe(PATHS.otpChallenge);
  });

  describe('when it is back', () => {
    beforeAll(async () => {
      await startProcess('kafka');
      await waitUntilQuiet(80_000);
    });

    test('what happened meanwhile is told', async () => {
      const accountId = await readAccountId(newcomer.memberId);
      const own = (await readFacts()).filter(({ subject }) =>
        [accountId, newcomer.memberId].includes(subject),
      );
      expect(own.map(({ type }) => type)).toEqual(
        expect.arrayContaining([
          'identity.first-login-completed.v1',
          'mfa.device-enrolled.v1',
          'onboarding.onboarding-completed.v1',
        ]),
      );
    });

    test('of no aggregate a fact is missing or out of order', async () => {
      const facts = await readFacts();
      expect(facts.length).toBeGreaterThan(10);
      expect(findDisorder(facts)).toEqual([]);
      expect(await findUntold(facts)).toEqual([]);
    });

    test('a new hire gets a mail', async () => {
      expect((await hireKnown()).credential.password).not.toBe('');
    });
  });
});

describe('while Redis is away', () => {
  let member: Enrolled;
  const signedIn = newHttpMember();
  beforeAll(async () => {
    member = await becomeMember(signedIn, await hireKnown());
    await signedIn.open(PATHS.home);
    expect(nameAtUpperRight(await signedIn.html())).not.toBe('');
    await stopProcess('redis');
  });
  afterAll(() => startProcess('redis'));

  const members = PORTAL_ROUTES.filter(({ access, method }) => access !== 'anyone' && method === 'get');
  test.each(members)('$path shows our own page with 503, and nobody’s name', async ({ path }) => {
    expectOurProblemPage(await visit(signedIn, path));
  });

  test('no process of the gateway believes a session', async () => {
    expect(await askEveryGateway()).toEqual([503]);
  });

  test('a right password lets nobody in', async () => {
    const stranger = newHttpMember();
    await signIn(stranger, member.choices);
    expectOurProblemPage({ status: stranger.status(), html: await stranger.html() });
    expect(stranger.cookies().size).toBe(0);
  });

  test('whoever has no session is led to sign-in or told, never let in', async () => {
    const stranger = newHttpMember();
    await stranger.open(PATHS.home);
    expect(stranger.path()).toBe(PATHS.signIn);
  });

  test('when it is back, the member signs in again', async () => {
    await startProcess('redis');
    await waitUntilGatewaysServe();
    const walker = newHttpMember();
    await signInWithCode(walker, member);
    expect(walker.path()).toBe(PATHS.home);
    await signOut(walker);
    expect(walker.path()).toBe(PATHS.signIn);
  });
});

describe('while identity is away, for longer than its last word holds', () => {
  const signedIn = newHttpMember();
  let stolen: HttpMember;
  beforeAll(async () => {
    await becomeMember(signedIn, await hireKnown());
    await signedIn.open(PATHS.home);
    stolen = newHttpMember(signedIn.cookies());
    await Promise.all(['identity-1', 'identity-2'].map(stopProcess));
  });
  afterAll(() => Promise.all(['identity-1', 'identity-2'].map(startProcess)).then(() => undefined));

  test('nobody is believed any more', async () => {
    await waitUntil('our own page with 503, whichever gateway answers', async () => {
      await forgetGates();
      const visits = await Promise.all(Array.from({ length: 10 }, () => visit(stolen, PATHS.home)));
      return visits.every(({ status }) => status === 503);
    });
  });

  test('who leaves a shared computer can log out, and stays out when it is back', async () => {
    await signOut(signedIn);
    expect(signedIn.path()).toBe(PATHS.signIn);
    await Promise.all(['identity-1', 'identity-2'].map(startProcess));
    await stolen.open(PATHS.home);
    expect([stolen.path(), stolen.status()]).toEqual([PATHS.signIn, 200]);
    expect(stolen.cookies().has('genkan')).toBe(false);
  });
});

type Shown = { status: number; html: string };

async function visit(walker: HttpMember, path: string): Promise<Shown> {
  const response = await walker.get(path);
  return { status: response.status, html: await response.text() };
}

/** What happened, and two numbers for the telephone: the product's page, not a library's. */
function expectOurProblemPage({ status, html }: Shown): void {
  expect(status).toBe(503);
  expect(headingOf(html)).not.toBe('');
  expect(textIn(html)).toMatch(/GENKAN-\d+/u);
  expect(nameAtUpperRight(html)).toBe('');
}
