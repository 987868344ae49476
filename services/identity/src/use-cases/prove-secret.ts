import { canonicalPassword, canonicalTemporaryPassword, type Keyring } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import type { PasswordHash } from '../domain/journey.ts';
import type { Proof } from '../domain/sign-in.ts';
import { matchCredential } from '../domain/temporary-credential.ts';

export type ProveSecretPorts = {
  passwords: {
    hash(password: string): Promise<PasswordHash>;
    verify(password: string, known: PasswordHash | null): Promise<boolean>;
    isOutdated(known: PasswordHash): boolean;
  };
  accounts: { replacePassword(account: Account, known: PasswordHash, next: PasswordHash): Promise<void> };
  credentialKeys: Keyring;
};

/**
 * Finds out what a typed secret is. Costs one argon2 and the same few HMACs for everybody, an account or none
 * (ASVS 6.3.8). A right password whose hash is outdated is hashed anew.
 * @throws Problem `overloaded`
 */
export async function proveSecret(
  { passwords, accounts, credentialKeys }: ProveSecretPorts,
  account: Account | null,
  typed: string,
): Promise<Proof> {
  const credential = matchCredential(credentialKeys, account, canonicalTemporaryPassword(typed));
  const secret = canonicalPassword(typed);
  const known = account?.password ?? account?.journey?.answers.password ?? null;
  const password = await passwords.verify(secret, known);
  if (password && account?.password && passwords.isOutdated(account.password)) {
    await accounts.replacePassword(account, account.password, await passwords.hash(secret));
  }
  return { password, credential };
}
