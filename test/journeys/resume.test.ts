import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type BrowserMember, newBrowserMember } from '../actions/browser-member.ts';
import { confirmDevice, enterCode, readKey } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { newHttpMember } from '../actions/http-member.ts';
import { eightDigits } from '../actions/new-person.ts';
import { openBrowser } from '../actions/open-browser.ts';
import { nameAtUpperRight } from '../actions/read-page.ts';
import { signIn, signOut } from '../actions/sign-in.ts';
import { type Choices, firstLoginSteps, newChoices, walkFirstLogin } from '../actions/walk-first-login.ts';

/** People stop on the way, come back elsewhere, press twice, go back and open second tabs: all of it leads on. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const devicesOf = ({ page }: BrowserMember) => page.locator('section[aria-labelledby="devices"] li').count();

test('leaving at each step and coming back in another browser leads to the next step', async () => {
  const hired = await hireSomeone();
  const choices = newChoices();
  for (const { at, answer } of firstLoginSteps(hired, choices)) {
    const elsewhere = await newBrowserMember(browser, { width: 390 });
    await signIn(elsewhere, hired.credential);
    expect(elsewhere.path()).toBe(at);
    await answer(elsewhere);
    await elsewhere.close();
  }
  // From F8 on the mailed password has done its work, and the one that was chosen leads on.
  for (const visit of ['to look', 'to enrol']) {
    const elsewhere = await newBrowserMember(browser, { width: 390 });
    await signIn(elsewhere, choices);
    expect(elsewhere.path()).toBe(PATHS.otpEnrol);
    if (visit === 'to enrol') await confirmDevice(elsewhere, await readKey(elsewhere));
    await elsewhere.close();
  }
  const elsewhere = await newBrowserMember(browser);
  await signIn(elsewhere, choices);
  expect(elsewhere.path()).toBe(PATHS.otpChallenge);
  await signIn(elsewhere, hired.credential);
  expect(await elsewhere.page.locator('h1').textContent()).toContain('初回ログインはすでに完了しています');
  await elsewhere.close();
});

describe('two browsers with pending first enrolments', () => {
  test('one device comes of it; the other browser is asked for its code, its own QR code is void', async () => {
    const choices = await walkFirstLogin(newHttpMember(), await hireSomeone());
    const [first, second] = [
      await newBrowserMember(browser),
      await newBrowserMember(browser, { width: 390 }),
    ];
    await signIn(first, choices);
    await signIn(second, choices);
    const [firstPhone, secondPhone] = [await readKey(first), await readKey(second)];
    expect(await secondPhone.freshCode()).not.toBe(await firstPhone.freshCode());

    await confirmDevice(first, firstPhone);
    expect(first.path()).toBe(PATHS.otpEnrolled);
    await confirmDevice(second, secondPhone);
    expect(second.path()).toBe(PATHS.otpChallenge);
    await second.open(PATHS.otpEnrol);
    expect(second.path()).toBe(PATHS.otpChallenge);
    await enterCode(second, await secondPhone.freshCode());
    expect(second.status()).toBe(422);
    await enterCode(second, await firstPhone.freshCode());
    expect(second.path()).toBe(PATHS.home);
    expect(await devicesOf(second)).toBe(1);
    await first.close();
    await second.close();
  });

  test('both confirm at the same moment: still one device', async () => {
    const choices = await walkFirstLogin(newHttpMember(), await hireSomeone());
    const browsers = [newHttpMember(), newHttpMember(), newHttpMember()];
    for (const one of browsers) await signIn(one, choices);
    const phones = await Promise.all(browsers.map(readKey));
    const codes = await Promise.all(phones.map((phone) => phone.freshCode()));
    await Promise.all(
      browsers.map((one, n) => one.submit(PATHS.otpEnrol, { otp: codes[n] ?? '', deviceName: `電話${n}` })),
    );
    const arrived = browsers.map((one) => one.path()).sort();
    expect(arrived).toEqual([PATHS.otpChallenge, PATHS.otpChallenge, PATHS.otpEnrolled].sort());
  });
});

/** F3 to F7 and O3 as forms: what is typed at each step. */
function formsOf({ person }: Hired, choices: Choices) {
  const { password } = choices;
  return [
    { at: PATHS.birthDate, fields: { birthDate: eightDigits(person.birthDate) } },
    { at: PATHS.terms, fields: {} },
    { at: PATHS.method, fields: { method: choices.method, userId: choices.userId } },
    { at: PATHS.password, fields: { newPassword: password, newPasswordAgain: password } },
    { at: PATHS.email, fields: {} },
  ] as const;
}

describe.each([
  { device: 'with JavaScript', javaScript: true },
  { device: 'without JavaScript', javaScript: false },
])('$device', ({ javaScript }) => {
  let hired: Hired;
  let member: BrowserMember;
  const choices = newChoices({ userId: `tabi${javaScript ? 1 : 2}${String(Date.now()).slice(-7)}` });

  beforeAll(async () => {
    hired = await hireSomeone();
    member = await newBrowserMember(browser, { width: 1280, javaScript });
  });
  afterAll(() => member.close());

  test('a double click on every button ends on the right page', async () => {
    const pages = [PATHS.terms, PATHS.method, PATHS.password, PATHS.email, PATHS.done];
    await member.open(PATHS.signIn);
    await member.doubleClick(PATHS.signIn, hired.credential);
    expect(member.path()).toBe(PATHS.birthDate);
    for (const [n, { at, fields }] of formsOf(hired, choices).entries()) {
      await member.doubleClick(at, fields);
      expect({ at, to: member.path(), status: member.status() }).toEqual({ at, to: pages[n], status: 200 });
    }
    await member.open(PATHS.otpEnrol);
    const phone = await readKey(member);
    await member.doubleClick(PATHS.otpEnrol, { otp: await phone.freshCode() });
    expect({ to: member.path(), status: member.status() }).toEqual({ to: PATHS.otpEnrolled, status: 200 });
    await member.doubleClick(PATHS.signOut);
    expect({ to: member.path(), status: member.status() }).toEqual({ to: PATHS.signIn, status: 200 });
    await signIn(member, choices);
    await member.doubleClick(PATHS.otpChallenge, { otp: await phone.freshCode() });
    expect({ to: member.path(), status: member.status() }).toEqual({ to: PATHS.home, status: 200 });
    expect(nameAtUpperRight(await member.html())).toBe('山田 花子');
    expect(await devicesOf(member)).toBe(1);
  });
});

test('reload, the back button and a second tab at every step lead on, and nothing is done twice', async () => {
  const hired = await hireSomeone();
  const choices = newChoices();
  const member = await newBrowserMember(browser);
  await signIn(member, hired.credential);
  for (const { at, fields } of formsOf(hired, choices)) {
    const second = await member.tab();
    await second.open(at);
    await member.reload();
    expect(member.path()).toBe(at);

    await member.submit(at, fields);
    const next = member.path();
    expect(next).not.toBe(at);
    await member.reload();
    expect(member.path()).toBe(next);

    // The second tab still shows the step that is done; its form leads to where things stand.
    await second.submit(at, fields);
    expect({ at, to: second.path(), status: second.status() }).toEqual({ at, to: next, status: 200 });
    await second.page.close();

    await member.back();
    expect({ at, to: member.path() }).toEqual({ at, to: next });
  }
  const second = await member.tab();
  await second.open(PATHS.otpEnrol);
  await member.open(PATHS.otpEnrol);
  const key = await member.page.locator('#key').textContent();
  await member.reload();
  expect(await member.page.locator('#key').textContent()).toBe(key);
  expect(await second.page.locator('#key').textContent()).toBe(key);

  const phone = await readKey(member);
  await confirmDevice(member, phone);
  expect(member.path()).toBe(PATHS.otpEnrolled);
  await second.submit(PATHS.otpEnrol, { otp: await phone.freshCode() });
  expect(second.path()).toBe(PATHS.home);
  await member.back();
  expect(member.path()).toBe(PATHS.home);
  await signOut(member);
  await member.back();
  expect(nameAtUpperRight(await member.html())).toBe('');
  await member.close();
});
