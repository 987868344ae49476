import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { findOverflow, NARROWEST, unfoldAll } from '@genkan/testkit';
import type { BrowserMember } from './browser-member.ts';

const SCREENS = fileURLToPath(new URL('../../test-results/screens/', import.meta.url));

/** Somebody who looks over the member's shoulder: takes a picture of each page, narrows it, checks it with axe. */
export type Onlooker = {
  /** @returns what does not fit 320 px and what axe found, one line each; empty is good. Without JavaScript axe cannot look. */
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
      const narrow = await checkNarrow(member, name);
      return at.axe === false ? narrow : [...narrow, ...(await checkWithAxe(member, name))];
    },
  };
}

/** The page as it stands, on the narrowest screen. */
async function checkNarrow({ page }: BrowserMember, name: string): Promise<string[]> {
  const usual = page.viewportSize() ?? NARROWEST;
  await page.setViewportSize(NARROWEST);
  const found = await findOverflow(page);
  await page.setViewportSize(usual);
  return found.map((fault) => `${name}: at ${NARROWEST.width} px: ${fault}`);
}

/** All rules of axe, best practices included, with everything unfolded that can be. */
async function checkWithAxe({ page }: BrowserMember, name: string): Promise<string[]> {
  await unfoldAll(page, 'main', true);
  // Our pages hold no frames (CSP), so axe needs no second page to put their results together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  await unfoldAll(page, 'main', false);
  return violations.map(({ id, help, nodes }) => `${name}: ${id}: ${help}: ${nodes[0]?.html}`);
}
