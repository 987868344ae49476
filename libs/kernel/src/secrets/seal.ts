import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { currentKey, type Keyring, keyNamed } from './keyring.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What stands at rest: AES-256-GCM (NIST SP 800-38D), base64url; the 16-byte tag ends `ct`. */
export type Sealed = { kid: string; iv: string; ct: string };

/**
 * Encrypts for storage. `aad` names the place (`collection|_id|field`), so that a sealed value copied to
 * another document or field does not open there.
 */
export function seal(keyring: Keyring, plaintext: string, aad: string): Sealed {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, currentKey(keyring).reveal().cipher, iv);
  cipher.setAAD(Buffer.from(aad));
  const ct = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { kid: keyring.current, iv: iv.toString('base64url'), ct: ct.toString('base64url') };
}

/** @throws Error if the value was changed, stands in another place, or its key is gone. */
export function unseal(keyring: Keyring, sealed: Sealed, aad: string): string {
  const key = keyNamed(keyring, sealed.kid).reveal().cipher;
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(sealed.iv, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  const ct = Buffer.from(sealed.ct, 'base64url');
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(ct.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(ct.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

export function sealJson(keyring: Keyring, value: unknown, aad: string): Sealed {
  return seal(keyring, JSON.stringify(value), aad);
}

export function unsealJson<T>(keyring: Keyring, sealed: Sealed, aad: string): T {
  return JSON.parse(unseal(keyring, sealed, aad)) as T;
}
