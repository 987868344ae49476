import type { Audit } from '@genkan/kernel';

/** `all-ended`: every session of the account with it. */
type Outcome = 'ended' | 'ended-before' | 'all-ended';

export type EndSessionPorts = {
  accounts: {
    rememberEnded(
      accountId: string,
      ended: { handle: string; until: Date },
    ): Promise<'remembered' | 'known' | 'full'>;
    forgetEnded(accountId: string): Promise<void>;
    /** False where there was room by then. */
    endAllWhenFull(accountId: string): Promise<boolean>;
  };
  audit: Audit;
};

const MAX_RACES = 5;

type Ending = { accountId: string; sid: string; until: Date };

/**
 * Log-out: the session's handle is remembered until the session would have ended by itself. Where too many
 * are remembered, all sessions of the account end instead: never is one forgotten that might live.
 */
export async function endSession(ports: EndSessionPorts, ending: Ending): Promise<void> {
  const { accountId, sid: handle } = ending;
  const outcome = await end(ports, ending);
  ports.audit({ action: 'log-out', accountId, handle, outcome });
}

async function end(ports: EndSessionPorts, ending: Ending): Promise<Outcome> {
  for (let races = 0; races < MAX_RACES; races += 1) {
    const outcome = await tryToEnd(ports, ending);
    if (outcome) return outcome;
  }
  throw new Error(`room for ended sessions came and went ${MAX_RACES} times during one log-out`);
}

/** Null where somebody made room at the last moment: nothing was written, so it is tried anew. */
async function tryToEnd(
  { accounts }: EndSessionPorts,
  { accountId, sid: handle, until }: Ending,
): Promise<Outcome | null> {
  const remember = () => accounts.rememberEnded(accountId, { handle, until });
  let remembered = await remember();
  if (remembered === 'full') {
    await accounts.forgetEnded(accountId);
    remembered = await remember();
  }
  if (remembered !== 'full') return remembered === 'known' ? 'ended-before' : 'ended';
  return (await accounts.endAllWhenFull(accountId)) ? 'all-ended' : null;
}
