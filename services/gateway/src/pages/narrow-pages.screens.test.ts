import { findOverflow, NARROWEST, openBrowser, unfoldAll } from '@genkan/testkit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { renderPage } from './render-page.ts';
import { ALL_STATES } from './testing/all-states.ts';
import { type Names, settingIn } from './testing/page-states.ts';
import { showPages } from './testing/show-pages.ts';

/** The longest that is accepted: HR's family and given name, a device's, a user ID. */
const longest = (letter: string): Names => ({
  society: '東京都情報サービス産業健康保険組合',
  member: `${letter.repeat(64)} ${letter.repeat(64)}`,
  device: letter.repeat(40),
  userId: `${'m'.repeat(12)}8`,
});
const NAMES = {
  katakana: longest('ヴ'),
  Latin: longest('W'),
  漢字: longest('鷹'),
  ordinary: { ...longest('ー'), member: 'フェルナンデス・ガルシア アレクサンドラ・マリア' },
  'many words': { ...longest('ア'), member: 'de la '.repeat(21).trim() },
} satisfies Record<string, Names>;

const CASES = (['ja', 'en'] as const).flatMap((locale) =>
  Object.keys(NAMES).map((script) => ({ locale, script: script as keyof typeof NAMES })),
);

let browser: Browser;
let page: Page;
let show: (html: string) => Promise<void>;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: NARROWEST });
  show = await showPages(page);
});
afterAll(() => browser.close());

describe.each(CASES)('8.13: at 320 px, names in $script, page in $locale', ({ locale, script }) => {
  test.each(Object.entries(ALL_STATES))('%s fits, folded and unfolded', async (_page, states) => {
    for (const [name, state] of Object.entries(states(settingIn(locale, NAMES[script])))) {
      await show(renderPage(state));
      const folded = await findOverflow(page);
      await unfoldAll(page, 'body', true);
      expect({ name, folded, unfolded: await findOverflow(page) }).toEqual({
        name,
        folded: [],
        unfolded: [],
      });
    }
  });
});
