import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { newBrowserMember } from '../actions/browser-member.ts';
import { newOnlooker } from '../actions/look-at-page.ts';
import { openBrowser } from '../actions/open-browser.ts';

/** What anybody may read without signing in. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { locale: 'ja', width: 390 },
  { locale: 'en', width: 1280 },
] as const)('$locale, $width px', ({ locale, width }) => {
  test.each(['/terms', '/help/user-id', '/help/password', '/help/privacy'])('%s', async (path) => {
    const member = await newBrowserMember(browser, { width });
    const name = path.slice(1).replace('/', '-');
    const onlooker = newOnlooker(member, {
      journey: 'pages-for-everybody',
      setting: `${locale}-${width}-${name}`,
    });
    await member.open(path);
    if (locale === 'en') await member.follow(member.page.getByRole('link', { name: 'English' }));
    expect({ path: member.path(), status: member.status() }).toEqual({ path, status: 200 });
    expect(await onlooker.look(name)).toEqual([]);
    await member.close();
  });
});
