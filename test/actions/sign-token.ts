import { createPrivateKey, type JsonWebKey, randomUUID, sign } from 'node:crypto';
import { readPrivateKey } from './running-system.ts';
import { systemNow } from './system-time.ts';

/** What an internal token says; anything may be said wrong. */
export type TokenWishes = {
  issuer: string;
  audience: string;
  /** `service:gateway`, `member:<account>`, `operator:local` */
  subject: string;
  level?: string;
  society?: string;
  /** Whose key signs; the issuer's own unless told. */
  key?: string;
  /** How old the token is, in seconds. */
  age?: number;
  /** In place of EdDSA. */
  algorithm?: string;
};

const LIFETIME_SECONDS = 60;

/** A token as the services of the running system sign them (JWT, EdDSA), with one of their keys. */
export function signToken(wishes: TokenWishes): string {
  const { issuer, audience, subject, society = 'sample-kenpo', key = issuer } = wishes;
  const now = Math.floor(systemNow() / 1000);
  const issuedAt = now - (wishes.age ?? 0);
  const header = { alg: wishes.algorithm ?? 'EdDSA', typ: 'genkan+jwt', kid: key };
  const claims = {
    iss: issuer,
    aud: audience,
    sub: subject,
    society,
    iat: issuedAt,
    exp: issuedAt + LIFETIME_SECONDS,
    jti: randomUUID(),
    ...(subject.startsWith('member:') ? memberClaims(wishes.level ?? 'full', now) : {}),
  };
  const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signed = content.join('.');
  if (header.alg === 'none') return `${signed}.`;
  const privateKey = createPrivateKey({ key: readPrivateKey(key) as JsonWebKey, format: 'jwk' });
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

function memberClaims(level: string, now: number) {
  const amr = level === 'full' ? ['pwd', 'otp'] : ['pwd'];
  return { mid: randomUUID(), sid: randomUUID(), acr: level, amr, auth_time: now, epoch: 1, cno: 1 };
}
