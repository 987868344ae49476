import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { type Authenticator, scanUri } from './authenticator.ts';
import type { BrowserMember } from './browser-member.ts';

/** Way A of O2: a phone looks at the QR code on the screen, pixel by pixel. */
export async function scanQrCode({ page }: BrowserMember): Promise<Authenticator> {
  const { data, width, height } = PNG.sync.read(await page.locator('.qr').screenshot());
  const code = jsqr.default(new Uint8ClampedArray(data), width, height);
  if (!code) throw new Error('the QR code on the screen cannot be read');
  return scanUri(code.data);
}
