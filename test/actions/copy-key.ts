import { type Authenticator, typeKey } from './authenticator.ts';
import type { BrowserMember } from './browser-member.ts';

/** Way B of O2 with a mouse (which opens 「スキャンできませんか？」 first) or a thumb: presses the button that copies the key. */
export async function copyKey({ page }: BrowserMember): Promise<Authenticator> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const folded = page.locator('details:visible', { has: page.locator('#key') }).locator('summary');
  if ((await folded.count()) > 0) await folded.click();
  await page.locator('[data-copy]:visible').click();
  await page.locator('.copy__done:visible').filter({ hasText: /./ }).waitFor();
  return typeKey(await page.evaluate(() => navigator.clipboard.readText()));
}
