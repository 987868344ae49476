import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Authenticator } from '../actions/authenticator.ts';
import { becomeMember, confirmDevice, type Enrolled, enterCode, readKey } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { letSessionsIdle } from '../actions/let-sessions-idle.ts';
import { moveClock, putClockBack } from '../actions/move-clock.ts';
import { headingOf } from '../actions/read-page.ts';
import { enterPassword, signIn, signOut } from '../actions/sign-in.ts';
import { type Choices, firstLoginSteps, newChoices } from '../actions/walk-first-login.ts';

const ENDED = 'このブラウザでのログインは、終了しています';

/** Somebody with a page open, and what is right to enter there. */
type Waiting = {
  browser: HttpMember;
  at: string;
  enter(walker: HttpMember): Promise<void>;
  /** Where that leads. */
  next: string;
  /** Signs in anew, as far as this very page. */
  comeBack(walker: HttpMember): Promise<void>;
};

/** Minutes that a page may be left open before its session is over (D7). */
const IDLE = { signedIn: 15, onTheWay: 60 };

afterAll(putClockBack);

describe.each([31, 70])('%i minutes on a page', (minutes) => {
  const waiting = new Map<string, Waiting>();
  beforeAll(async () => {
    await putClockBack();
    for (const one of await leaveEveryPageOpen()) waiting.set(one.at, one);
    await moveClock(minutes * 60_000);
    await letSessionsIdle(minutes * 60_000);
  });
  const at = (path: string) => waiting.get(path) as Waiting;

  test('the sign-in page takes the right pair as if nothing had been', async () => {
    const { browser, enter, next } = at(PATHS.signIn);
    await enter(browser);
    expect([browser.path(), browser.status()]).toEqual([next, 200]);
  });

  test.each([...[PATHS.birthDate, PATHS.terms, PATHS.method, PATHS.password, PATHS.email], PATHS.otpEnrol])(
    '%s: the right input leads on, or one true sentence and a button back to it',
    async (path) => {
      await expectAnswer(at(path), minutes < IDLE.onTheWay);
    },
  );

  test('the code page: over, said so, and the app’s code is right after signing in again', async () => {
    await expectAnswer(at(PATHS.otpChallenge), minutes < IDLE.signedIn);
  });
});

async function expectAnswer({ browser, enter, next, comeBack }: Waiting, isAlive: boolean): Promise<void> {
  await enter(browser);
  if (!isAlive) {
    expect([browser.status(), headingOf(await browser.html())]).toEqual([401, ENDED]);
    expect(await browser.html()).toContain(`href="${PATHS.signIn}"`);
    await comeBack(browser);
    await enter(browser);
  }
  expect([browser.path(), browser.status()]).toEqual([next, 200]);
}

async function leaveEveryPageOpen(): Promise<Waiting[]> {
  const inFirstLogin = [0, 1, 2, 3, 4].map((answers) => leaveFirstLogin(answers));
  return Promise.all([...inFirstLogin, leaveSignIn(), leaveSetUp(), leaveCodePage()]);
}

async function begun(answers: number): Promise<{ hired: Hired; choices: Choices; browser: HttpMember }> {
  const [hired, choices, browser] = [await hireSomeone(), newChoices(), newHttpMember()];
  await signIn(browser, hired.credential);
  for (const { answer } of firstLoginSteps(hired, choices).slice(0, answers)) await answer(browser);
  return { hired, choices, browser };
}

async function leaveFirstLogin(answers: number): Promise<Waiting> {
  const { hired, choices, browser } = await begun(answers);
  const steps = firstLoginSteps(hired, choices);
  const [step, following] = [steps[answers], steps[answers + 1]];
  if (!step) throw new Error(`no step ${answers}`);
  const comeBack = (walker: HttpMember) => signIn(walker, hired.credential);
  return { browser, at: step.at, enter: step.answer, next: following?.at ?? PATHS.done, comeBack };
}

async function leaveSignIn(): Promise<Waiting> {
  const hired = await hireSomeone();
  const browser = newHttpMember();
  await browser.open(PATHS.signIn);
  const enter = (walker: HttpMember) => enterPassword(walker, hired.credential);
  return { browser, at: PATHS.signIn, enter, next: PATHS.birthDate, comeBack: async () => undefined };
}

async function leaveSetUp(): Promise<Waiting> {
  const { choices, browser } = await begun(5);
  await browser.open(PATHS.otpEnrol);
  const authenticator: Authenticator = await readKey(browser);
  const enter = (walker: HttpMember) => confirmDevice(walker, authenticator);
  const comeBack = (walker: HttpMember) => signIn(walker, choices);
  return { browser, at: PATHS.otpEnrol, enter, next: PATHS.otpEnrolled, comeBack };
}

async function leaveCodePage(): Promise<Waiting> {
  const browser = newHttpMember();
  const { choices, authenticator }: Enrolled = await becomeMember(browser, await hireSomeone());
  await signOut(browser);
  await signIn(browser, choices);
  const enter = async (walker: HttpMember) => enterCode(walker, await authenticator.freshCode());
  const comeBack = (walker: HttpMember) => signIn(walker, choices);
  return { browser, at: PATHS.otpChallenge, enter, next: PATHS.home, comeBack };
}
