import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Authenticator } from '../actions/authenticator.ts';
import { confirmDevice, readKey, signInWithCode } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { holdsSession } from '../actions/holds-session.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { moveClock, putClockBack } from '../actions/move-clock.ts';
import { headingOf, nameAtUpperRight } from '../actions/read-page.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { type Choices, firstLoginSteps, newChoices, walkFirstLogin } from '../actions/walk-first-login.ts';

const HOUR_MS = 3_600_000;
/** Past the absolute limit of a session (12 h) and the reservation of a user ID (24 h). */
const NEXT_DAY_MS = 26 * HOUR_MS;
/** Past the last day of the mailed password (14 days, to the end of that day in Japan). */
const TOO_LATE_MS = 15 * 24 * HOUR_MS + HOUR_MS;

/** After so many answers of the first login, and with so much of the set-up, a person leaves. */
type Leaving = { leftAt: string; answers: number; setUp?: 'looked at' | 'done' };

const LEAVINGS: readonly Leaving[] = [
  { leftAt: PATHS.birthDate, answers: 0 },
  { leftAt: PATHS.terms, answers: 1 },
  { leftAt: PATHS.method, answers: 2 },
  { leftAt: PATHS.password, answers: 3 },
  { leftAt: PATHS.email, answers: 4 },
  { leftAt: PATHS.done, answers: 5 },
  { leftAt: PATHS.otpEnrol, answers: 5, setUp: 'looked at' },
  { leftAt: PATHS.otpEnrolled, answers: 5, setUp: 'done' },
];

type Story = {
  hired: Hired;
  choices: Choices;
  /** The browser of that day, with its cookie. */
  browser: HttpMember;
  authenticator?: Authenticator;
};

afterAll(putClockBack);

describe('a day later, in another browser', () => {
  const stories = new Map<Leaving, Story>();
  const envied = newChoices();
  let slow: Story;
  let quick: Hired;

  beforeAll(async () => {
    for (const leaving of LEAVINGS) stories.set(leaving, await leave(leaving));
    slow = await leave({ leftAt: PATHS.password, answers: 3 }, envied);
    quick = await hireSomeone();
    await moveClock(NEXT_DAY_MS);
  });

  describe.each(LEAVINGS)('who left at $leftAt', (leaving) => {
    const storyOf = () => stories.get(leaving) as Story;

    test('is nobody in the browser of yesterday, though Redis still holds the session', async () => {
      const { browser } = storyOf();
      expect(await holdsSession(sidOf(browser))).toBe(true);
      const answer = await browser.get(leaving.leftAt);
      expect([answer.status, nameAtUpperRight(await answer.text())]).toEqual([401, '']);
    });

    test('is led to the next step, and on into the portal', async () => {
      const story = storyOf();
      const walker = newHttpMember();
      await finishFirstLogin(walker, story, leaving);
      const authenticator = story.authenticator ?? (await setUp(walker));
      await signInWithCode(walker, { ...story.hired, choices: story.choices, authenticator });
      expect([walker.path(), walker.status()]).toEqual([PATHS.home, 200]);
      expect(nameAtUpperRight(await walker.html())).toBe('山田 花子');
    });
  });

  test('an ID that was only reserved is free again; whoever had it in mind is asked for another', async () => {
    const { userId } = envied;
    await walkFirstLogin(newHttpMember(), quick, newChoices({ userId }));
    const walker = newHttpMember();
    await signIn(walker, slow.hired.credential);
    const [password, email] = firstLoginSteps(slow.hired, envied).slice(3);
    await password?.answer(walker);
    await email?.answer(walker);
    expect(walker.path()).toBe(PATHS.method);
    await walkSteps(walker, firstLoginSteps(slow.hired, newChoices()).slice(2));
    expect(walker.path()).toBe(PATHS.done);
  });
});

describe('two weeks later', () => {
  let midway: Story;
  let untouched: Hired;
  beforeAll(async () => {
    await putClockBack();
    midway = await leave({ leftAt: PATHS.password, answers: 3 });
    untouched = await hireSomeone();
    await moveClock(TOO_LATE_MS);
  });

  test.each([
    { who: 'who never came', credentialOf: () => untouched.credential },
    { who: 'who left midway', credentialOf: () => midway.hired.credential },
  ])(
    '$who is told, with the right secret, that it has expired, and reaches nothing but that page',
    async ({ credentialOf }) => {
      const walker = newHttpMember();
      await signIn(walker, credentialOf());
      expect(headingOf(await walker.html())).toBe('仮パスワードの有効期限が切れています');
      await walker.open(PATHS.birthDate);
      expect([walker.path(), walker.status()]).toEqual([PATHS.expired, 200]);
    },
  );

  test('whoever has no right secret is not told', async () => {
    const walker = newHttpMember();
    await signIn(walker, { ...untouched.credential, password: 'Ume-to-matsu-77' });
    expect(walker.status()).toBe(401);
    expect(headingOf(await walker.html())).not.toContain('有効期限');
  });
});

/** Somebody is hired, comes as far as that, and closes the browser. */
async function leave({ leftAt, answers, setUp }: Leaving, choices = newChoices()): Promise<Story> {
  const hired = await hireSomeone();
  const browser = newHttpMember();
  await signIn(browser, hired.credential);
  await walkSteps(browser, firstLoginSteps(hired, choices).slice(0, answers));
  if (setUp) await browser.open(PATHS.otpEnrol);
  const authenticator = setUp === 'done' ? await readKey(browser) : undefined;
  if (authenticator) await confirmDevice(browser, authenticator);
  expect([browser.path(), browser.status()]).toEqual([leftAt, 200]);
  return { hired, choices, browser, ...(authenticator ? { authenticator } : {}) };
}

type Steps = readonly ReturnType<typeof firstLoginSteps>[number][];

async function walkSteps(walker: HttpMember, steps: Steps): Promise<void> {
  for (const { at, answer } of steps) {
    expect(walker.path()).toBe(at);
    await answer(walker);
  }
}

/** The mailed ID and password, or the chosen ones where the first login was completed, lead on from there. */
async function finishFirstLogin(walker: HttpMember, story: Story, { answers }: Leaving): Promise<void> {
  const steps = firstLoginSteps(story.hired, story.choices).slice(answers);
  await signIn(walker, steps.length > 0 ? story.hired.credential : story.choices);
  if (steps.length === 0) return;
  await walkSteps(walker, steps);
  expect(walker.path()).toBe(PATHS.done);
  await walker.open(PATHS.otpEnrol);
}

async function setUp(walker: HttpMember): Promise<Authenticator> {
  expect(walker.path()).toBe(PATHS.otpEnrol);
  const authenticator = await readKey(walker);
  await confirmDevice(walker, authenticator);
  await signOut(walker);
  return authenticator;
}

function sidOf(browser: HttpMember): string {
  const [sid = ''] = [...browser.cookies()]
    .filter(([name]) => name.endsWith('genkan'))
    .map(([, value]) => value);
  return sid;
}
