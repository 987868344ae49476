import { createHash } from 'node:crypto';
import { lengthPrefixed } from './secrets/length-prefixed.ts';

/** Names of our own derived ids (a random version 4 UUID, drawn once). */
const NAMESPACE = Buffer.from('6f0f4c2b7e5d4a0f9c3b1d8e2a764f95', 'hex');

/**
 * The UUIDv5 (RFC 9562, 5.5) of some parts: the same parts always give the same id, so that whoever handles
 * a fact twice inserts the same document twice, which is once. Parts must be random ids or fixed words,
 * never personal data: a digest of a birth date is a birth date.
 */
export function deriveId(...parts: string[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(lengthPrefixed(parts)).digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
