import { createPrivateKey, createPublicKey } from 'node:crypto';
import { Secret } from '@genkan/kernel';
import { z } from 'zod';

/** A public Ed25519 key as JWK (RFC 8037, 2). */
export type Jwk = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly kid: string; readonly x: string };
/** The private key that belongs to it. */
export type PrivateJwk = Jwk & { readonly d: string };

const publicJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().min(1),
  x: z.string().min(1),
});
const privateJwk = publicJwk.extend({ d: z.string().min(1) });
const publicJwks = z.object({ keys: z.array(publicJwk).min(1) });

/** @throws Error that says what is missing, without the key. */
export function parsePrivateJwk(text: string): Secret<PrivateJwk> {
  const jwk = readJson(privateJwk, text);
  attempt(() => createPrivateKey({ key: jwk, format: 'jwk' }));
  return new Secret<PrivateJwk>(jwk);
}

/** @throws Error that says what is missing, or which key id is there twice. */
export function parsePublicJwks(text: string): readonly Jwk[] {
  const { keys } = readJson(publicJwks, text);
  for (const jwk of keys) attempt(() => createPublicKey({ key: jwk, format: 'jwk' }));
  const doubled = keys.find((jwk, index) => keys.findIndex((other) => other.kid === jwk.kid) !== index);
  if (doubled) throw new Error(`the key id ${doubled.kid} is there twice`);
  return keys;
}

function readJson<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  const result = schema.safeParse(attempt(() => JSON.parse(text), 'it is no JSON'));
  if (result.success) return result.data;
  const where = result.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
  throw new Error(`wrong or missing: ${where}`);
}

/** Parsers and OpenSSL repeat what they read; their messages are not passed on. */
function attempt<T>(action: () => T, message = 'it is no valid key'): T {
  try {
    return action();
  } catch {
    throw new Error(message);
  }
}
