import { type Clock, currentKey, deriveId, type Keyring } from '@genkan/kernel';
import { type Account, inviteMember, type KnownMember } from '../domain/account.ts';
import { HELD_WITHIN_MS, type NameClaim, type OwnName } from '../domain/login-name.ts';
import { firstCredential, temporaryUserId } from '../domain/temporary-credential.ts';

export type CreateAccountPorts = {
  accounts: {
    get(accountId: string): Promise<Account | null>;
    create(account: Account, causationId: string): Promise<'inserted' | 'exists'>;
    /** Says again that there is this account. */
    tellAgain(account: Account, causationId: string): Promise<void>;
  };
  names: {
    claim(claim: NameClaim): Promise<'claimed' | 'taken'>;
    hold(name: OwnName): Promise<boolean>;
  };
  onboarding: { readMemberFacts(memberId: string): Promise<KnownMember | null> };
  credentialKeys: Keyring;
  clock: Clock;
};

export type Registration = {
  society: string;
  memberId: string;
  generation: number;
  /** The event that led here. */
  eventId: string;
};

/**
 * `created-again`: there had been one, which the store lost. `gone`: the member is no longer known, so there is
 * nobody to open an account for.
 */
export type CreationOutcome = 'created' | 'created-again' | 'exists' | 'gone';

const ATTEMPTS = 10;

/**
 * On member registered: an account in the state `invited` with a temporary user ID. The id is derived, so
 * that the same registration, however often it comes, makes one account; who asks again is told again.
 * @throws an outage where onboarding does not answer
 */
export async function createAccount(
  ports: CreateAccountPorts,
  registration: Registration,
): Promise<CreationOutcome> {
  const { society, memberId, generation, eventId } = registration;
  const id = deriveId('account', memberId, String(generation));
  const before = await ports.accounts.get(id);
  if (before) {
    await ports.accounts.tellAgain(before, eventId);
    return 'exists';
  }
  const known = await ports.onboarding.readMemberFacts(memberId);
  if (!known) return 'gone';
  const { told = null, ...facts } = known;
  const userId = await takeTemporaryUserId(ports, id);
  const credential = firstCredential(told, ports.credentialKeys.current);
  const account = inviteMember({ id, society, memberId, generation, facts, userId, credential });
  if ((await ports.accounts.create(account, eventId)) === 'exists') return 'exists';
  return told ? 'created-again' : 'created';
}

/** The name is held before the account names it; the same account comes to the same names again. */
async function takeTemporaryUserId(
  { names, credentialKeys, clock }: CreateAccountPorts,
  accountId: string,
): Promise<string> {
  const until = new Date(clock.now().getTime() + HELD_WITHIN_MS);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const userId = temporaryUserId(currentKey(credentialKeys), accountId, attempt);
    const claimed = await names.claim({ userId, accountId, kind: 'temp', until });
    if (claimed === 'claimed' && (await names.hold({ userId, accountId }))) return userId;
  }
  throw new Error(`no temporary user ID was free in ${ATTEMPTS} attempts`);
}
