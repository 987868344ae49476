import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { runningSystem } from './running-system.ts';
import type { Walker } from './walker.ts';

/** The device that somebody holds. */
export type Device = { width: 390 | 1280; javaScript?: boolean };

/** Somebody with a real Chromium. Each has cookies of their own; `tab` opens another tab of the same browser. */
export type BrowserMember = Walker & {
  readonly page: Page;
  /** Another tab: the same cookies. */
  tab(): Promise<BrowserMember>;
  /** Sends a form by a double click on its button. */
  doubleClick(action: string, fields?: Readonly<Record<string, string>>): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Clicks something that leads to another page. */
  follow(link: Locator): Promise<void>;
  close(): Promise<void>;
};

const HEIGHTS = { 390: 844, 1280: 900 } as const;

/** A browser nobody has used before. */
export async function newBrowserMember(
  browser: Browser,
  { width, javaScript = true }: Device = { width: 1280 },
): Promise<BrowserMember> {
  const context = await browser.newContext({
    baseURL: runningSystem().gateway,
    viewport: { width, height: HEIGHTS[width] },
    hasTouch: width === 390,
    javaScriptEnabled: javaScript,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  });
  return newTab(context);
}

async function newTab(context: BrowserContext): Promise<BrowserMember> {
  const page = await context.newPage();
  let status = 0;
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
    if (isPage && (response.status() < 300 || response.status() >= 400)) status = response.status();
  });

  const submitBy = async (press: (button: Locator) => Promise<void>, action: string, fields = {}) => {
    const form = page.locator(`form:is([action="${action}"], [action^="${action}#"])`).first();
    await unfold(form);
    for (const [name, value] of Object.entries<string>(fields)) await fillIn(form, name, value);
    await arrive(page, () => press(form.locator('button[type="submit"]')));
  };

  return {
    page,
    async open(path) {
      await page.goto(path);
    },
    submit: (action, fields) => submitBy((button) => button.click(), action, fields),
    doubleClick: async (action, fields) => {
      await submitBy((button) => button.dblclick(), action, fields);
      await page.waitForLoadState('networkidle');
    },
    back: () => arrive(page, async () => void (await page.goBack())),
    reload: () => arrive(page, async () => void (await page.reload())),
    follow: (link) => arrive(page, () => link.click()),
    path: () => new URL(page.url()).pathname,
    status: () => status,
    html: () => page.content(),
    tab: () => newTab(context),
    close: () => context.close(),
  };
}

/** Does something that leads to another page, and waits until that page is there. */
async function arrive(page: Page, act: () => Promise<void>): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  await act();
  await arrived;
  await page.waitForLoadState('load');
}

/** The log-out lies behind the user name; a press opens it first. */
async function unfold(form: Locator): Promise<void> {
  const menu = form.locator('xpath=ancestor::details[not(@open)]/summary');
  if ((await menu.count()) > 0) await menu.click();
}

async function fillIn(form: Locator, name: string, value: string): Promise<void> {
  const choice = form.locator(`input[type="radio"][name="${name}"][value="${value}"]`);
  if ((await choice.count()) > 0) await choice.check();
  else await form.locator(`input[name="${name}"]`).fill(value);
}
