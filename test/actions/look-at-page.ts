import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserMember } from './browser-member.ts';

const SCREENS = fileURLToPath(new URL('../../test-results/screens/', import.meta.url));

/** Somebody who looks over the member's shoulder: takes a picture of each page and checks it with axe. */
export type Onlooker = {
  /** @returns what axe found, one line each; empty is good. Without JavaScript axe cannot look. */
  look(name: string): Promise<string[]>;
};

/** Pictures go to `test-results/screens/<journey>/<setting>/<nn>-<name>.png`. */
export function newOnlooker(
  member: BrowserMember,
  at: { journey: string; setting: string; axe?: boolean },
): Onlooker {
  const folder = join(SCREENS, at.journey, at.setting);
  mkdirSync(folder, { recursive: true });
  let pages = 0;
  return {
    async look(name) {
      pages += 1;
      const path = join(folder, `${String(pages).padStart(2, '0')}-${name}.png`);
      await member.page.screenshot({ path, fullPage: true });
      return at.axe === false ? [] : checkWithAxe(member, name);
    },
  };
}

/** All rules of axe, best practices included, with everything unfolded that can be. */
async function checkWithAxe({ page }: BrowserMember, name: string): Promise<string[]> {
  await unfoldAll(page, true);
  // Our pages hold no frames (CSP), so axe needs no second page to put their results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  await unfoldAll(page, false);
  return violations.map(({ id, help, nodes }) => `${name}: ${id}: ${help}: ${nodes[0]?.html}`);
}

async function unfoldAll(page: BrowserMember['page'], open: boolean): Promise<void> {
  const folded = page.locator('main details');
  for (let n = 0; n < (await folded.count()); n += 1) {
    await folded.nth(n).evaluate((element, value) => element.toggleAttribute('open', value), open);
  }
}
