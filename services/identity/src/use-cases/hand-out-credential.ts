import type { InputOf, identityRoutes, OutputOf } from '@genkan/contracts';
import { type Clock, type Keyring, keyNamed } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { decideSlip, expiresAfter, type Slip, temporaryPassword } from '../domain/temporary-credential.ts';

export type HandOutCredentialPorts = {
  accounts: {
    get(accountId: string): Promise<Account | null>;
    /** Null where it was issued, or was replaced, in between. */
    issueCredential(accountId: string, no: number, expiresAt: Date): Promise<Account | null>;
  };
  credentialKeys: Keyring;
  clock: Clock;
};

type HandedOut = OutputOf<typeof identityRoutes.handOutCredential>;

/**
 * What a notice of a credential number says, at the moment of sending. The first hand-out sets the expiry;
 * every later one of the same number shows the same secret and the same expiry (D5).
 */
export async function handOutCredential(
  { accounts, credentialKeys, clock }: HandOutCredentialPorts,
  { accountId, credentialNo, validDays }: InputOf<typeof identityRoutes.handOutCredential>,
): Promise<HandedOut> {
  const now = clock.now();
  const read = async () => decideSlip(await accounts.get(accountId), credentialNo, now);
  let slip = await read();
  if (slip.status === 'issue') {
    await accounts.issueCredential(accountId, credentialNo, expiresAfter(now, validDays));
    slip = await read();
  }
  if (slip.status === 'issue') throw new Error('a credential is still unissued after its issue');
  if (slip.status !== 'ready') return { status: slip.status };
  return toAnswer(slip, credentialKeys);
}

function toAnswer({ account, email, expiresAt }: Slip & { status: 'ready' }, keyring: Keyring): HandedOut {
  const { id, society, name, locale, userId, credential } = account;
  const key = keyNamed(keyring, credential.kid);
  const password = temporaryPassword(key, { society, accountId: id, no: credential.no });
  return { status: 'ready', email, name, locale, userId, password, expiresAt: expiresAt.toISOString() };
}
