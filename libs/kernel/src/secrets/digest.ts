import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Key } from './key.ts';
import { currentKey, type Keyring } from './keyring.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** HMAC-SHA-256 (RFC 2104) over unambiguously joined parts: 32 bytes. */
export function hmacBytes(key: Key, ...parts: string[]): Buffer {
  return createHmac('sha256', key.reveal().mac).update(lengthPrefixed(parts)).digest();
}

/** A digest that nobody without the key can search for: for what is personal and must yet be compared. */
export function keyedDigest(keyring: Keyring, ...parts: string[]): string {
  return hmacBytes(currentKey(keyring), ...parts).toString('base64url');
}

/** SHA-256, base64url. Only for values that are unguessable by themselves (session ids, nonces). */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Compares without telling by its timing where the first difference is. */
export function safeEqual(a: string | Buffer, b: string | Buffer): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
