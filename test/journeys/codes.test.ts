import { mfaRoutes, PATHS } from '@genkan/contracts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { becomeMember, type Enrolled, enterCode } from '../actions/enrol-otp.ts';
import { flushSessions } from '../actions/flush-sessions.ts';
import { hireSomeone } from '../actions/hire-someone.ts';
import { type HttpMember, newHttpMember } from '../actions/http-member.ts';
import { readMetric } from '../actions/read-metric.ts';
import { headingOf, textById } from '../actions/read-page.ts';
import { runningSystem } from '../actions/running-system.ts';
import { signIn } from '../actions/sign-in.ts';

/** Each code works once: not for the second click of somebody else, not for fifty at once, not after an outage. */

const AT_ONCE = 50;
const USED = 'このワンタイムパスワードは、すでに使われています。';

let member: Enrolled;

beforeAll(async () => {
  member = await becomeMember(newHttpMember(), await hireSomeone());
});

/** A browser that has proven the password and is asked for a code. */
async function atTheChallenge(): Promise<HttpMember> {
  const browser = newHttpMember();
  await signIn(browser, member.choices);
  expect(browser.path()).toBe(PATHS.otpChallenge);
  return browser;
}

/** Does this browser stand in the portal? */
async function isIn(browser: HttpMember): Promise<boolean> {
  await browser.open(PATHS.home);
  return browser.path() === PATHS.home && browser.status() === 200;
}

/** How many codes each process of mfa has judged so far. */
function judgedPerProcess(): Promise<number[]> {
  const { mfa } = runningSystem().services;
  const route = mfaRoutes.verifyChallenge.name;
  return Promise.all(
    mfa.map(({ admin }) => readMetric(admin, 'genkan_http_request_seconds_count', { route })),
  );
}

async function countThoseIn(browsers: readonly HttpMember[]): Promise<number> {
  const answers = await Promise.all(browsers.map(isIn));
  return answers.filter(Boolean).length;
}

test('the code that enrolled the device does not sign in, and is told to be used', async () => {
  const browser = await atTheChallenge();
  await enterCode(browser, member.authenticator.lastCode());
  expect(browser.status()).toBe(422);
  expect(textById(await browser.html(), 'summary')).toContain(USED);
  expect(await isIn(browser)).toBe(false);
});

test('a code that signed in is refused the second time, in another browser, with the same sentence', async () => {
  const first = await atTheChallenge();
  await enterCode(first, await member.authenticator.freshCode());
  expect(first.path()).toBe(PATHS.home);

  const second = await atTheChallenge();
  await enterCode(second, member.authenticator.lastCode());
  expect(textById(await second.html(), 'summary')).toContain(USED);
  expect(await isIn(second)).toBe(false);
});

describe(`${AT_ONCE} submissions of one code at once`, () => {
  test('from as many sessions: exactly one gets in', async () => {
    const browsers: HttpMember[] = [];
    while (browsers.length < AT_ONCE) browsers.push(await atTheChallenge());
    const otp = await member.authenticator.freshCode();
    const before = await judgedPerProcess();
    await Promise.all(browsers.map((browser) => browser.submit(PATHS.otpChallenge, { otp })));
    expect(await countThoseIn(browsers)).toBe(1);
    const judged = (await judgedPerProcess()).map((count, n) => count - (before[n] ?? 0));
    expect(judged.every((count) => count > 0)).toBe(true);
    expect(judged.reduce((sum, count) => sum + count, 0)).toBe(AT_ONCE);
  });

  test('from one session, each from a page of its own: exactly one gets in', async () => {
    const tabs = await tabsOf(await atTheChallenge());
    const otp = await member.authenticator.freshCode();
    await Promise.all(tabs.map((tab) => tab.submit(PATHS.otpChallenge, { otp })));
    const sessions = new Set(tabs.filter((tab) => tab.path() === PATHS.home).map(sessionOf));
    expect(sessions.size).toBe(1);
    expect(await countThoseIn(tabs)).toBe(1);
  });

  test('and once more after Redis has lost everything: the used code lets nobody in', async () => {
    const before = await atTheChallenge();
    await enterCode(before, await member.authenticator.freshCode());
    expect(await isIn(before)).toBe(true);
    const code = member.authenticator.lastCode();

    await flushSessions();
    expect(await isIn(before)).toBe(false);

    const again = await atTheChallenge();
    await enterCode(again, code);
    expect(textById(await again.html(), 'summary')).toContain(USED);

    const tabs = await tabsOf(await atTheChallenge());
    await Promise.all(tabs.map((tab) => tab.submit(PATHS.otpChallenge, { otp: code })));
    expect(await countThoseIn(tabs)).toBe(0);
  });

  test('while Redis loses everything in the middle of it: at most one gets in', async () => {
    const tabs = await tabsOf(await atTheChallenge());
    const otp = await member.authenticator.freshCode();
    const submissions = tabs.map((tab) => tab.submit(PATHS.otpChallenge, { otp }));
    await Promise.race(submissions);
    await flushSessions();
    await Promise.all(submissions);
    expect(await countThoseIn(tabs)).toBeLessThanOrEqual(1);

    const late = await atTheChallenge();
    await enterCode(late, otp);
    expect(textById(await late.html(), 'summary')).toContain(USED);
  });
});

/** Many tabs of one browser, each with its own form (its own nonce). */
async function tabsOf(browser: HttpMember): Promise<HttpMember[]> {
  const tabs = Array.from({ length: AT_ONCE }, () => newHttpMember(browser.cookies()));
  await Promise.all(tabs.map((tab) => tab.open(PATHS.otpChallenge)));
  expect(tabs.map((tab) => tab.path())).toEqual(tabs.map(() => PATHS.otpChallenge));
  return tabs;
}

const sessionOf = (browser: HttpMember): string => browser.cookies().get('genkan') ?? '';

test('8.15: a code that was read a while ago came too late, and the clock is not blamed', async () => {
  const browser = await atTheChallenge();
  await enterCode(browser, member.authenticator.codeWithClockOff(-6));
  expect(textById(await browser.html(), 'summary')).toContain('このワンタイムパスワードは、時間切れです。');
  expect(await isIn(browser)).toBe(false);
  await enterCode(browser, await member.authenticator.freshCode());
  expect(await isIn(browser)).toBe(true);
});

test('a phone whose clock is wrong is told so, and its code lets nobody in', async () => {
  const browser = await atTheChallenge();
  await enterCode(browser, member.authenticator.codeWithClockOff(6));
  expect(textById(await browser.html(), 'summary')).toContain('ワンタイムパスワードが正しくありません');
  expect(await browser.html()).toContain('スマートフォンの時刻がずれているようです。');
  expect(await isIn(browser)).toBe(false);
});

test('a wrong code says so', async () => {
  const browser = await atTheChallenge();
  await enterCode(browser, member.authenticator.wrongCode());
  expect(headingOf(await browser.html())).toBe('ワンタイムパスワードを入力してください');
  expect(textById(await browser.html(), 'summary')).toContain('ワンタイムパスワードが正しくありません');
});
