/** One line of the audit: whose session ended. `all-ended`: every session of the account with it. */
export type LogOutRecord = {
  action: 'log-out';
  accountId: string;
  handle: string;
  outcome: 'ended' | 'ended-before' | 'all-ended';
};

export type EndSessionPorts = {
  accounts: {
    rememberEnded(
      accountId: string,
      ended: { handle: string; until: Date },
    ): Promise<'remembered' | 'known' | 'full'>;
    forgetEnded(accountId: string): Promise<void>;
    raiseEpoch(accountId: string): Promise<void>;
  };
  audit(record: LogOutRecord): void;
};

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

async function end({ accounts }: EndSessionPorts, ending: Ending): Promise<LogOutRecord['outcome']> {
  const { accountId, sid, until } = ending;
  const remember = () => accounts.rememberEnded(accountId, { handle: sid, until });
  let remembered = await remember();
  if (remembered === 'full') {
    await accounts.forgetEnded(accountId);
    remembered = await remember();
  }
  if (remembered !== 'full') return remembered === 'known' ? 'ended-before' : 'ended';
  await accounts.raiseEpoch(accountId);
  return 'all-ended';
}
