import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { type Authenticator, scanUri } from './authenticator.ts';
import type { BrowserMember } from './browser-member.ts';

/** Way A of O2: a phone (another one, where the page itself is read on a phone) looks at the QR code on the screen, pixel by pixel. */
export async function scanQrCode({ page }: BrowserMember): Promise<Authenticator> {
  const folded = page.locator('details:not([open]):visible', { has: page.locator('.qr') }).locator('summary');
  if ((await folded.count()) > 0) await folded.click();
  const { data, width, height } = PNG.sync.read(await page.locator('.qr:visible').screenshot());
  const code = jsqr.default(new Uint8ClampedArray(data), width, height);
  if (!code) throw new Error('the QR code on the screen cannot be read');
  return scanUri(code.data);
}
