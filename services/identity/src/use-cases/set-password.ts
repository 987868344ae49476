import { type FirstLogin, type InputOf, type identityRoutes, isProblem, problem } from '@genkan/contracts';
import { canonicalPassword, type Keyring, keyNamed, type Reservation, type Reserved } from '@genkan/kernel';
import type { InvitedAccount, JourneySession } from '../domain/first-login.ts';
import type { PasswordHash } from '../domain/journey.ts';
import { findPasswordFault } from '../domain/password-rule.ts';
import { temporaryPassword } from '../domain/temporary-credential.ts';
import { LANES, type Lane } from '../domain/throttle.ts';
import { findWeakness } from '../domain/weak-password.ts';
import {
  type JourneyAccounts,
  onCurrentJourney,
  requireRevision,
  requireStep,
  showFirstLogin,
} from './journey.ts';

export type SetPasswordPorts = {
  accounts: JourneyAccounts;
  passwords: {
    hash(password: string): Promise<PasswordHash>;
    verify(password: string, known: PasswordHash | null): Promise<boolean>;
  };
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    release(reservation: Reservation): Promise<void>;
  };
  credentialKeys: Keyring;
  /** Words of this portal that make no password. */
  contextWords: readonly string[];
  /** Whether it stands in a list of leaked passwords. */
  isLeaked(password: string): boolean;
  termsVersion: string;
};

/**
 * F6. Kept as a draft hash; applied with everything else at F8. The same password from a stale form (a
 * double click) changes nothing. @throws Problem of `identityRoutes.setPassword`
 */
export async function setPassword(
  ports: SetPasswordPorts,
  session: JourneySession,
  input: InputOf<typeof identityRoutes.setPassword>,
): Promise<FirstLogin> {
  const password = canonicalPassword(input.password);
  const after = await onCurrentJourney(ports.accounts, session, async (account) => {
    requireStep('password', account, ports.termsVersion);
    if (input.rev !== account.journey.rev && (await isDraft(ports, account, password))) return account;
    requireRevision(input.rev, account);
    requireStrength(ports, account, password);
    const hash = await spendHash(ports, account, () => ports.passwords.hash(password));
    return ports.accounts.answer(account, { set: { password: hash } });
  });
  return showFirstLogin(after, ports.termsVersion);
}

async function isDraft(ports: SetPasswordPorts, account: InvitedAccount, password: string): Promise<boolean> {
  const { password: draft } = account.journey.answers;
  return draft !== undefined && spendHash(ports, account, () => ports.passwords.verify(password, draft));
}

/** Hashes are dear, so one first login gets only so many. One that there was no time for is given back. */
async function spendHash<T>(
  { throttles }: SetPasswordPorts,
  { id }: InvitedAccount,
  work: () => Promise<T>,
): Promise<T> {
  const reserved = await throttles.reserve(LANES.setPassword, id);
  if (!reserved.granted) throw problem('throttled', { until: reserved.until.toISOString() });
  try {
    return await work();
  } catch (error) {
    if (isProblem(error, 'overloaded')) await throttles.release(reserved);
    throw error;
  }
}

function requireStrength(ports: SetPasswordPorts, account: InvitedAccount, password: string): void {
  const fault = findPasswordFault(password);
  if (fault) throw problem('password-invalid', { ...fault });
  const { choice } = account.journey.answers;
  const { no, kid } = account.credential;
  const key = keyNamed(ports.credentialKeys, kid);
  const reason = findWeakness(password, {
    userIds: choice ? [account.userId, choice.userId] : [account.userId],
    birthDate: account.birthDate,
    temporaryPassword: temporaryPassword(key, { society: account.society, accountId: account.id, no }),
    words: ports.contextWords,
    isLeaked: ports.isLeaked,
  });
  if (reason) throw problem('password-weak', { reason });
}
