import { openBrowser, until } from '@genkan/testkit';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { htmlOf } from '../../testing/read-html.ts';
import { showPages } from '../../testing/show-pages.ts';
import { otpEnrolStates } from './otp-enrol.states.tsx';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function opened(width: number, state: 'fresh' | 'refused', javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled });
  await (await showPages(page))(htmlOf(otpEnrolStates, state), state === 'fresh' ? '' : '#code');
  return page;
}

test.each([
  [320, { app: 1, keys: 1, codes: 0 }],
  [599, { app: 1, keys: 1, codes: 0 }],
  [600, { app: 0, keys: 0, codes: 1 }],
  [1280, { app: 0, keys: 0, codes: 1 }],
])('8.21: unasked, a screen of %s px shows %j', async (width, shown) => {
  const page = await opened(width, 'fresh');
  const count = (selector: string) => page.locator(`${selector}:visible`).count();
  const seen = {
    app: await count('[href^="otpauth:"]'),
    keys: await count('.secret'),
    codes: await count('.qr'),
  };
  expect(seen).toEqual(shown);
});

test.each([
  [320, true],
  [390, true],
  [1280, true],
  [390, false],
])('8.21: refused, at %s px, the view is at the field (script: %s)', async (width, javaScript) => {
  const page = await opened(width, 'refused', javaScript);
  for (const selector of ['#code h2', '#otp', '#otp-error']) {
    const box = await page.locator(selector).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(800);
  }
});

test('8.21: what is opened or closed is told with the form', async () => {
  const page = await opened(390, 'fresh');
  const told = page.locator('[name="opened"]');
  const summary = page.locator('#by-qr summary');
  // A browser tells of the opening after it has opened.
  await summary.click();
  await until('the opening is told', async () => (await told.inputValue()) === 'by-qr');
  await summary.click();
  await until('the closing is told', async () => (await told.inputValue()) === '');
});
