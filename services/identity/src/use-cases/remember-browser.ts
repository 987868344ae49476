import { problem } from '@genkan/contracts';
import type { Audit } from '@genkan/kernel';
import type { Account, KnownBrowser } from '../domain/account.ts';
import { subjectOfBrowser } from '../domain/guesser.ts';
import { digestOfBrowser, leastUsed } from '../domain/known-browser.ts';
import { LANES, type Lane } from '../domain/throttle.ts';

export type RememberBrowserPorts = {
  accounts: { get(accountId: string): Promise<Account | null> };
  browsers: {
    /** `full`: five are known. `gone`: no open account of that epoch. */
    add(of: Remembering & { digest: string }): Promise<'added' | 'known' | 'full' | 'gone'>;
    forget(accountId: string, browser: KnownBrowser): Promise<void>;
  };
  throttles: { forget(lane: Lane, subject: string): Promise<void> };
  audit: Audit;
};

type Remembering = { accountId: string; epoch: number };

const MAX_RACES = 5;

/**
 * Both factors were proven in this browser. Where five are known already, the one that was not used for longest
 * makes room. @throws Problem `session-ended` where the account has moved on since
 */
export async function rememberBrowser(
  ports: RememberBrowserPorts,
  { accountId, epoch, sid: handle }: Remembering & { sid: string },
  browser: string,
): Promise<void> {
  const digest = digestOfBrowser(accountId, browser);
  for (let races = 0; races < MAX_RACES; races += 1) {
    const outcome = await ports.browsers.add({ accountId, epoch, digest });
    if (outcome === 'gone') throw problem('session-ended');
    if (outcome !== 'full') {
      // One that was forgotten for its failures begins anew: whoever sits there has just proven everything.
      await ports.throttles.forget(LANES.failuresOfBrowser, subjectOfBrowser(accountId, { digest }));
      ports.audit({ action: 'remember-browser', accountId, handle, outcome });
      return;
    }
    await makeRoom(ports, accountId);
  }
  throw new Error(`a place for a browser came and went ${MAX_RACES} times`);
}

async function makeRoom({ accounts, browsers }: RememberBrowserPorts, accountId: string): Promise<void> {
  const oldest = leastUsed((await accounts.get(accountId))?.knownBrowsers ?? []);
  if (oldest) await browsers.forget(accountId, oldest);
}
