export type EndSessionPorts = {
  accounts: {
    rememberEnded(
      accountId: string,
      ended: { handle: string; until: Date },
    ): Promise<'remembered' | 'known' | 'full'>;
    forgetEnded(accountId: string): Promise<void>;
    raiseEpoch(accountId: string): Promise<void>;
  };
};

type Ending = { accountId: string; sid: string; until: Date };

/**
 * Log-out: the session's handle is remembered until the session would have ended by itself. Where too many
 * are remembered, all sessions of the account end instead: never is one forgotten that might live.
 */
export async function endSession({ accounts }: EndSessionPorts, ending: Ending): Promise<void> {
  const ended = { handle: ending.sid, until: ending.until };
  if ((await accounts.rememberEnded(ending.accountId, ended)) !== 'full') return;
  await accounts.forgetEnded(ending.accountId);
  if ((await accounts.rememberEnded(ending.accountId, ended)) !== 'full') return;
  await accounts.raiseEpoch(ending.accountId);
}
