import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Nothing of Chromium's own traffic, nothing that a machine without a screen lacks. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real Chromium: the one that CHROMIUM_PATH names, else an installed one. Close it at the end. Playwright is
 * loaded by whoever opens one alone.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? USUAL_PLACES.find(existsSync);
  if (!executablePath) throw new Error('no Chromium found; CHROMIUM_PATH may name one');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: FLAGS });
}
