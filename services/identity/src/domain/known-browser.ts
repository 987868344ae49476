import { safeEqual, sha256 } from '@genkan/kernel';
import { type KnownBrowser, NOBODY } from './account.ts';

/** Home, office, telephone, tablet, and one to spare. */
export const MAX_BROWSERS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Where an account knows fewer browsers: the same work is done for everybody. */
const NO_BROWSER = '-'.repeat(43);

/** @param browser digest of its token, which has 256 random bits: nothing else need be mixed in */
export function digestOfBrowser(accountId: string, browser: string): string {
  return sha256(`${accountId}|${browser}`);
}

/**
 * The browser among those that the account knows; null for strangers. One digest and as many comparisons for
 * everybody, an account or none, a token or none (ASVS 6.3.8).
 */
export function findBrowser(
  account: { id: string; knownBrowsers: readonly KnownBrowser[] } | null,
  browser = '',
): KnownBrowser | null {
  const digest = digestOfBrowser(account?.id ?? NOBODY, browser);
  const known = account?.knownBrowsers ?? [];
  const matches = Array.from({ length: MAX_BROWSERS }, (_, place) =>
    safeEqual(digest, known[place]?.digest ?? NO_BROWSER),
  );
  return known[matches.indexOf(true)] ?? null;
}

/** The one that was not used for longest, which makes room for the next. */
export function leastUsed(browsers: readonly KnownBrowser[]): KnownBrowser | undefined {
  return browsers.toSorted((a, b) => a.lastUsedAt.getTime() - b.lastUsedAt.getTime())[0];
}

/** Once a day is enough to tell a browser that is used from one that is not. */
export function isUseWorthNoting({ lastUsedAt }: KnownBrowser, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= DAY_MS;
}
