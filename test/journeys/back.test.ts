import { PATHS } from '@genkan/contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type BrowserMember, newBrowserMember } from '../actions/browser-member.ts';
import { confirmDevice, enterCode, readKey } from '../actions/enrol-otp.ts';
import { type Hired, hireSomeone } from '../actions/hire-someone.ts';
import { openBrowser } from '../actions/open-browser.ts';
import { enterPassword, signOut } from '../actions/sign-in.ts';
import { enterBirthDate, firstLoginSteps, newChoices } from '../actions/walk-first-login.ts';

/** Wrong, right, Back: a page of ours, the one that is due; never the browser's own "send the form again?". */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('after a mistake that was mended, Back leads to the page that is due', () => {
  const choices = newChoices();
  let hired: Hired;
  let member: BrowserMember;

  beforeAll(async () => {
    hired = await hireSomeone();
    member = await newBrowserMember(browser, { width: 390 });
  });
  afterAll(() => member.close());

  /** One step back; a page of the browser's own would fail the step or stand at no address of ours. */
  async function expectBackTo(path: string): Promise<void> {
    await member.back();
    expect({ path: member.path(), status: member.status() }).toEqual({ path, status: 200 });
    expect(await member.page.locator('main h1').count()).toBe(1);
    expect(await member.page.locator('#summary').count()).toBe(0);
  }

  test('at the sign-in', async () => {
    await member.open(PATHS.signIn);
    await enterPassword(member, { ...hired.credential, password: 'not this one' });
    expect(member.status()).toBe(401);
    await enterPassword(member, hired.credential);
    expect(member.path()).toBe(PATHS.birthDate);
    await expectBackTo(PATHS.signIn);
    await enterPassword(member, hired.credential);
  });

  test('at the birth date, the user ID, the password and the address', async () => {
    const wrong = {
      [PATHS.birthDate]: () => enterBirthDate(member, '1991-04-01'),
      [PATHS.method]: () => member.submit(PATHS.method, { method: 'otp', userId: 'onlyletters' }),
      [PATHS.password]: () => member.submit(PATHS.password, { newPassword: 'a', newPasswordAgain: 'b' }),
      [PATHS.email]: () => member.submit(PATHS.email, { email: 'hanako at example' }),
    };
    for (const { at, answer } of firstLoginSteps(hired, choices)) {
      expect(member.path()).toBe(at);
      if (at === PATHS.terms) {
        await answer(member);
        continue;
      }
      await wrong[at]();
      expect({ at, path: member.path(), status: member.status() }).toEqual({ at, path: at, status: 422 });
      await (at === PATHS.email ? member.submit(at, { email: hired.person.email ?? '' }) : answer(member));
      const due = member.path();
      expect(due).not.toBe(at);
      await expectBackTo(due);
    }
  });

  test('at the set-up and at the code', async () => {
    await member.open(PATHS.otpEnrol);
    const phone = await readKey(member);
    await member.submit(PATHS.otpEnrol, { otp: phone.wrongCode() });
    expect(member.status()).toBe(422);
    await confirmDevice(member, phone);
    expect(member.path()).toBe(PATHS.otpEnrolled);
    await expectBackTo(PATHS.home);

    await signOut(member);
    await enterPassword(member, choices);
    await enterCode(member, phone.wrongCode());
    expect(member.status()).toBe(422);
    await enterCode(member, await phone.freshCode());
    expect(member.path()).toBe(PATHS.home);
    await expectBackTo(PATHS.home);
  });

  test('the address that logs out, as a bookmark, leads to the page that is due and logs nobody out', async () => {
    await member.open(PATHS.signOut);
    expect({ path: member.path(), status: member.status() }).toEqual({ path: PATHS.home, status: 200 });
  });

  test('and a reload of a refused form asks for nothing: it is the page as it was before', async () => {
    await signOut(member);
    await enterPassword(member, { ...choices, password: 'not this one' });
    expect(member.status()).toBe(401);
    await member.reload();
    expect({ path: member.path(), status: member.status() }).toEqual({ path: PATHS.signIn, status: 200 });
  });
});
