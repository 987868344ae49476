import { openBrowser } from '@genkan/testkit';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { methodAndUserIdStates } from './first-login/method-and-user-id.states.tsx';
import { signInStates } from './sign-in/sign-in.states.tsx';
import { htmlOf } from './testing/read-html.ts';
import { showPages } from './testing/show-pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('8.18: another language keeps what was typed, and forgets the password', async () => {
  const page = await browser.newPage();
  const show = await showPages(page);
  await show(htmlOf(signInStates, 'fresh', 'ja'), 'here');
  await page.locator('#user-id').fill('hanako90');
  await page.locator('#password').fill('Ume-to-matsu-1');
  await show.next(htmlOf(signInStates, 'fresh', 'en'), () =>
    page.getByRole('link', { name: 'English' }).click(),
  );
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('#user-id').inputValue()).toBe('hanako90');
  expect(await page.locator('#password').inputValue()).toBe('');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('8.18: what was chosen stays chosen, on the same page alone', async () => {
  const page = await browser.newPage();
  const show = await showPages(page);
  await show(htmlOf(methodAndUserIdStates, 'fresh', 'ja'), 'here');
  await page.locator('#method-passkey').check();
  await show.next(htmlOf(methodAndUserIdStates, 'fresh', 'en'), () =>
    page.getByRole('link', { name: 'English' }).click(),
  );
  expect(await page.locator('#method-passkey').isChecked()).toBe(true);
  await show(htmlOf(methodAndUserIdStates, 'fresh', 'en'), 'elsewhere');
  expect(await page.locator('#method-otp').isChecked()).toBe(true);
});
