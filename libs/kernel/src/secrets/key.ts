import { createSecretKey, type KeyObject } from 'node:crypto';
import { Secret } from './secret.ts';

const AES_BYTES = 32;

/**
 * A secret key, ready for use: whole for HMAC, and its first 32 bytes for AES-256. Node takes a `KeyObject` as
 * it is, while it imports a key that comes as bytes anew at every call, which costs more than the HMAC itself.
 */
export type Key = Secret<{ readonly mac: KeyObject; readonly cipher: KeyObject }>;

/** @param bytes 32 or more, unguessable. */
export function createKey(bytes: Buffer): Key {
  const mac = createSecretKey(bytes);
  const cipher = bytes.length === AES_BYTES ? mac : createSecretKey(bytes.subarray(0, AES_BYTES));
  return new Secret({ mac, cipher });
}
