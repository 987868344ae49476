import { openBrowser } from '@genkan/testkit';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { htmlOf } from '../../testing/read-html.ts';
import { showPages } from '../../testing/show-pages.ts';
import { otpChallengeStates } from './otp-challenge.states.tsx';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('8.12: the code page counts for as long as its session lives, and no longer', async () => {
  const page = await browser.newPage();
  await page.clock.install({ time: '2026-04-01T00:00:00Z' });
  await page.clock.pauseAt('2026-04-01T00:00:01Z');
  const show = await showPages(page);
  await show(htmlOf(otpChallengeStates, 'fresh', 'ja'), 'here');
  const box = page.locator('.countdown');
  await expectSeconds('18');
  await page.clock.runFor(20_000);
  await expectSeconds('28');
  await page.clock.runFor(879_000);
  expect(await box.isVisible()).toBe(true);
  await page.clock.runFor(2_000);
  expect(await box.isVisible()).toBe(false);

  async function expectSeconds(seconds: string): Promise<void> {
    expect([await box.isVisible(), await box.locator('output').textContent()]).toEqual([true, seconds]);
  }
});
