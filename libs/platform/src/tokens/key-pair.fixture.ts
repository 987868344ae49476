import { generateKeyPairSync } from 'node:crypto';
import type { Jwk, PrivateJwk } from '../config/jwk.ts';

/** A fresh key pair of a service, for tests. */
export function keyPair(kid: string): { readonly privateJwk: PrivateJwk; readonly publicJwk: Jwk } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
  const publicJwk: Jwk = { kty: 'OKP', crv: 'Ed25519', kid, x };
  return { privateJwk: { ...publicJwk, d }, publicJwk };
}
