import type { Clock } from '@genkan/kernel';
import type { Documents } from '@genkan/platform';
import type { KnownBrowser } from '../domain/account.ts';
import { MAX_BROWSERS } from '../domain/known-browser.ts';
import type { AccountDocument } from './account-document.ts';

type Adding = { accountId: string; epoch: number; digest: string };

/** The fields of an account that knows no browser. */
export const NO_BROWSERS = { knownBrowsers: [] };

/** The browsers that an account knows, in its document. */
export function createBrowserStore({
  documents,
  clock,
}: {
  documents: Documents<AccountDocument>;
  clock: Clock;
}) {
  return {
    /** Knows one more, if there is room. `full`: five are known. `gone`: no open account of that epoch. */
    async add({ accountId, epoch, digest }: Adding): Promise<'added' | 'known' | 'full' | 'gone'> {
      const room = { [`knownBrowsers.${MAX_BROWSERS - 1}`]: { $exists: false } };
      const guard = {
        _id: accountId,
        state: 'open',
        epoch,
        'knownBrowsers.digest': { $ne: digest },
        ...room,
      };
      const browser = { digest, addedAt: clock.now(), lastUsedAt: clock.now() };
      if (await documents.update(guard, { $push: { knownBrowsers: browser } })) return 'added';
      const account = await documents.get(accountId);
      if (account?.state !== 'open' || account.epoch !== epoch) return 'gone';
      return account.knownBrowsers?.some((known) => known.digest === digest) ? 'known' : 'full';
    },

    async noteUse(accountId: string, { digest }: KnownBrowser): Promise<void> {
      await documents.update(
        { _id: accountId, 'knownBrowsers.digest': digest },
        { $set: { 'knownBrowsers.$[browser].lastUsedAt': clock.now() } },
        { arrayFilters: [{ 'browser.digest': digest }] },
      );
    },

    async forget(accountId: string, { digest }: KnownBrowser): Promise<void> {
      await documents.update({ _id: accountId }, { $pull: { knownBrowsers: { digest } } });
    },

    async forgetAll(accountId: string): Promise<void> {
      await documents.update({ _id: accountId }, { $set: NO_BROWSERS });
    },
  };
}
