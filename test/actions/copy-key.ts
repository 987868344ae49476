import { type Authenticator, typeKey } from './authenticator.ts';
import type { BrowserMember } from './browser-member.ts';

/** Way B of O2 with a mouse or a thumb: opens 「スキャンできませんか？」 and presses the button that copies the key. */
export async function copyKey({ page }: BrowserMember): Promise<Authenticator> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const disclosure = page.locator('details', { has: page.locator('#key') });
  await disclosure.locator('summary').click();
  await disclosure.locator('[data-copy="key"]').click();
  await disclosure.getByRole('status').filter({ hasText: /./ }).waitFor();
  return typeKey(await page.evaluate(() => navigator.clipboard.readText()));
}
