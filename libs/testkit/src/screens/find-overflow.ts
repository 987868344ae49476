import type { Page } from 'playwright-core';

/** The narrowest screen that must do: also 1280 px, zoomed to 400 % (WCAG 1.4.10). In CSS pixels. */
export const NARROWEST = { width: 320, height: 640 } as const;

/** Fewer characters to a line than so many, and a name is a column of letters. */
const FEWEST_PER_LINE = 3;

/**
 * What is wrong with how the page fits its screen as it stands, one line each; empty is good: whether it scrolls
 * sideways and what is too wide, and which texts of its header stand in columns.
 */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate((fewest) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const tooWide = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    const sideways =
      scrollWidth > clientWidth ? [`scrolls: ${scrollWidth} > ${clientWidth}: ${tooWide.slice(-3)}`] : [];

    const texts = document.createTreeWalker(document.querySelector('.header') ?? document.head, 4);
    const columns: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const seen = [...range.getClientRects()].filter(({ width }) => width > 1);
      const lines = new Set(seen.map(({ top }) => Math.round(top))).size;
      const { length } = (text.textContent ?? '').trim();
      if (lines > 1 && length < fewest * lines) columns.push(`${length} characters in ${lines} lines`);
    }
    return [...sideways, ...columns];
  }, FEWEST_PER_LINE);
}

/** Unfolds everything that can be (or folds it again): what lies folded must fit as well. */
export async function unfoldAll(page: Page, within: string, open: boolean): Promise<void> {
  await page.locator(`${within} details`).evaluateAll((found, value) => {
    for (const details of found) details.toggleAttribute('open', value);
  }, open);
}
