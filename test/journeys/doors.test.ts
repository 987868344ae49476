import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { newBrowserMember } from '../actions/browser-member.ts';
import { becomeMember, type Enrolled, enterCode, signInWithCode } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { newOnlooker } from '../actions/look-at-page.ts';
import { openBrowser } from '../actions/open-browser.ts';
import { headingOf, nameAtUpperRight } from '../actions/read-page.ts';
import { runningSystem } from '../actions/running-system.ts';
import { type ForeignPage, serveForeignPage } from '../actions/serve-foreign-page.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { POSTS, plausibleFields, READS, type Reach, tryToPost, tryToRead } from '../actions/try-doors.ts';
import { type Choices, firstLoginSteps, newChoices, walkFirstLogin } from '../actions/walk-first-login.ts';

/** Who may come in where: by what a session has proven, and by whose page a form was on. */

type Stage = {
  name: string;
  reach: Reach;
  arrive(): Promise<HttpMember>;
};

let hired: Hired;
let choices: Choices;
let enrolled: Enrolled;

beforeAll(async () => {
  const [first, second, third] = await Promise.all([hireSomeone(), hireSomeone(), hireSomeone()]);
  hired = first;
  choices = await walkFirstLogin(newHttpMember(), second);
  enrolled = await becomeMember(newHttpMember(), third);
});

async function afterSteps(member: Hired, steps: number): Promise<HttpMember> {
  const walker = newHttpMember();
  await signIn(walker, member.credential);
  for (const { answer } of firstLoginSteps(member, newChoices()).slice(0, steps)) await answer(walker);
  return walker;
}

async function signedIn(secrets: Choices): Promise<HttpMember> {
  const walker = newHttpMember();
  await signIn(walker, secrets);
  return walker;
}

const STAGES: readonly Stage[] = [
  { name: 'the mailed password', reach: [PATHS.birthDate], arrive: () => afterSteps(hired, 0) },
  {
    name: 'the middle of the first login',
    reach: [PATHS.password],
    arrive: async () => afterSteps(await hireSomeone(), 3),
  },
  {
    name: 'a first login just completed',
    reach: [PATHS.done, PATHS.otpEnrol],
    arrive: async () => afterSteps(await hireSomeone(), 5),
  },
  { name: 'a password of their own, no device', reach: [PATHS.otpEnrol], arrive: () => signedIn(choices) },
  {
    name: 'a password, the device not proven',
    reach: [PATHS.otpChallenge],
    arrive: () => signedIn(enrolled.choices),
  },
  {
    name: 'both factors',
    reach: [PATHS.home, PATHS.otpEnrolled],
    arrive: async () => {
      const walker = newHttpMember();
      await signInWithCode(walker, enrolled);
      return walker;
    },
  },
];

describe.each(STAGES)('with $name', ({ reach, arrive }) => {
  let member: HttpMember;

  beforeAll(async () => {
    member = await arrive();
    expect(reach).toContain(member.path());
  });

  test.each(READS)('GET $path', async (route) => {
    expect(await tryToRead(member, route, reach)).toBeNull();
  });

  test.each(POSTS)('POST $path changes nothing', async (route) => {
    expect(await tryToPost(member, route, { reach, fields: {} })).toBeNull();
    if (reach.includes(route.path)) return;
    expect(await tryToPost(member, route, { reach, fields: plausibleFields() })).toBeNull();
  });
});

describe('a stranger', () => {
  test.each(READS)('GET $path', async ({ path, access }) => {
    const stranger = newHttpMember();
    await stranger.open(path);
    expect(stranger.path()).toBe(access === 'anyone' ? path : PATHS.signIn);
    expect(nameAtUpperRight(await stranger.html())).toBe('');
  });

  test.each(POSTS)('POST $path', async ({ path }) => {
    const answer = await newHttpMember().post(path, plausibleFields());
    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('forms of other pages', () => {
  let browser: Browser;
  let foreign: ForeignPage;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test('a page on another port of this machine cannot log the member out, even with all secrets', async () => {
    const member = await newBrowserMember(browser);
    await signIn(member, choices);
    expect(member.path()).toBe(PATHS.otpEnrol);
    const secrets = await member.page
      .locator(`form[action="${PATHS.signOut}"] input`)
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
      );
    const action = `${runningSystem().gateway}${PATHS.signOut}`;
    for (const enctype of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
      foreign = await serveForeignPage({ action, fields: Object.fromEntries(secrets), enctype });
      await member.page.goto(foreign.url);
      await member.follow(member.page.getByRole('button', { name: 'Win' }));
      await foreign.close();
      expect(member.status()).toBe(403);
      await member.open(PATHS.otpEnrol);
      expect(member.path()).toBe(PATHS.otpEnrol);
    }
    await signOut(member);
    expect(member.path()).toBe(PATHS.signIn);
    await member.close();
  });

  test('nor sign somebody in, and says so on a page of ours', async () => {
    const member = await newBrowserMember(browser, { width: 390 });
    foreign = await serveForeignPage({
      action: `${runningSystem().gateway}${PATHS.signIn}`,
      fields: { userId: choices.userId, password: choices.password },
    });
    await member.page.goto(foreign.url);
    await member.follow(member.page.getByRole('button', { name: 'Win' }));
    await foreign.close();
    expect(member.status()).toBe(403);
    expect(headingOf(await member.html())).toBe('ページを表示できませんでした');
    const onlooker = newOnlooker(member, { journey: 'what-goes-wrong', setting: 'foreign-form-ja-390' });
    expect(await onlooker.look('problem')).toEqual([]);
    await member.open(PATHS.home);
    expect(member.path()).toBe(PATHS.signIn);
    await member.close();
  });
});

describe('a log-out that races other requests of the same session', () => {
  const TOUCHES = 30;

  async function logOutAmidTouches(member: HttpMember, path: string): Promise<void> {
    const form = member.filledForm(PATHS.signOut);
    const before = Array.from({ length: TOUCHES / 2 }, () => member.get(path));
    const logOut = member.post(PATHS.signOut, form);
    const after = Array.from({ length: TOUCHES / 2 }, () => member.get(path));
    const [answer, ...touches] = await Promise.all([logOut, ...before, ...after]);
    await Promise.all(touches.map((touch) => touch.body?.cancel()));
    expect(answer.headers.get('location')).toBe(`${PATHS.signIn}?banner=signed-out`);
  }

  /** Whoever kept the cookie has nothing in hand, in either gateway, however often they try. */
  async function expectOut(member: HttpMember, path: string): Promise<void> {
    const tries = await Promise.all(Array.from({ length: 10 }, () => member.get(path)));
    const out = path === PATHS.home ? [303, PATHS.signIn] : [401, null];
    expect(tries.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      tries.map(() => out),
    );
  }

  test('stays a log-out: half signed in, again and again', async () => {
    for (let round = 0; round < 8; round += 1) {
      const member = await signedIn(enrolled.choices);
      await logOutAmidTouches(member, PATHS.otpChallenge);
      await expectOut(member, PATHS.otpChallenge);
    }
  });

  test('stays a log-out: with both factors', async () => {
    const member = await signedIn(enrolled.choices);
    await enterCode(member, await enrolled.authenticator.freshCode());
    expect(member.path()).toBe(PATHS.home);
    await logOutAmidTouches(member, PATHS.home);
    await expectOut(member, PATHS.home);
  });
});
