import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Fault } from '../command-line/fault.ts';
import type { Say } from '../command-line/terminal.ts';
import { installPackages, isInstalled } from '../machine/packages.ts';
import type { Settings } from '../settings/settings.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium for browser tests, with a font that has Japanese: one found, else Debian's packages
 * as root, else a {@link Fault} that says what to install.
 */
export async function provideChromium(settings: Settings, say: Say): Promise<string> {
  const found = findChromium(settings);
  const missing = [...(found ? [] : ['chromium']), ...(hasJapaneseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0) await installPackages(missing, 'what browser tests need', say);
  const chromium = found ?? findChromium(settings);
  if (!chromium)
    throw new Fault('No Chromium was found. Install one, or name it: CHROMIUM_PATH=/path/to/chromium');
  return chromium;
}

function findChromium({ chromiumPath }: Settings): string | undefined {
  if (chromiumPath && !existsSync(chromiumPath))
    throw new Fault(`CHROMIUM_PATH is ${chromiumPath}, which is not there.`);
  const name = NAMES.find(isInstalled);
  return chromiumPath ?? (name && execFileSync('which', [name], { encoding: 'utf8' }).trim());
}

function hasJapaneseFont(): boolean {
  if (!isInstalled('fc-list')) return false;
  return execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8' }).trim() !== '';
}
