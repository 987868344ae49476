import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  randomBytes,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SERVICES } from '../services/service-names.ts';

/** Whoever signs internal calls. */
const ISSUERS = [...SERVICES, 'operator'] as const;

/** The secrets of one data folder: drawn once, kept for the next start, readable by the owner alone. */
export interface Keys {
  /** A keyring of one key: `k1:<base64url of 32 random bytes>`. */
  keyring(name: string): string;
  /** The Ed25519 private key of an issuer, a JWK as JSON; its `kid` is the issuer's name. */
  privateKey(issuer: string): string;
  /** The public keys of all issuers, a JWKS as JSON. */
  publicKeys(): string;
}

/** Opens the keys folder, which must exist. */
export function openKeys(folder: string): Keys {
  const privateKey = (issuer: string) =>
    readOrCreate(path.join(folder, `${issuer}.jwk`), () => createJwk(issuer));
  return {
    keyring: (name) =>
      readOrCreate(path.join(folder, `${name}.keyring`), () => `k1:${randomBytes(32).toString('base64url')}`),
    privateKey,
    publicKeys: () => JSON.stringify({ keys: ISSUERS.map((issuer) => publicHalf(privateKey(issuer))) }),
  };
}

function readOrCreate(file: string, create: () => string): string {
  if (!existsSync(file)) writeFileSync(file, `${create()}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function createJwk(issuer: string): string {
  return JSON.stringify({
    ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
    ...labels(issuer),
  });
}

function publicHalf(privateJwk: string): JsonWebKey {
  const jwk = JSON.parse(privateJwk) as JsonWebKey & { kid: string };
  const publicKey = createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' }));
  return { ...publicKey.export({ format: 'jwk' }), ...labels(jwk.kid) };
}

const labels = (issuer: string) => ({ kid: issuer, alg: 'EdDSA', use: 'sig' });
