import { createPrivateKey, type JsonWebKey, randomUUID, sign } from 'node:crypto';

const LIFETIME_SECONDS = 60;

/** Who asks, whom, and with which private JWK. */
export interface TokenRequest {
  audience: string;
  privateJwk: string;
  society: string;
  now: Date;
}

/** A short token (JWT, EdDSA, RFC 8037) by which the operator of this machine may ask a service. */
export function signOperatorToken({ audience, privateJwk, society, now }: TokenRequest): string {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const content = [
    { alg: 'EdDSA', typ: 'genkan+jwt', kid: 'operator' },
    {
      iss: 'operator',
      aud: audience,
      sub: 'operator:local',
      society,
      iat: issuedAt,
      exp: issuedAt + LIFETIME_SECONDS,
      jti: randomUUID(),
    },
  ];
  const signed = content.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const key = createPrivateKey({ key: JSON.parse(privateJwk) as JsonWebKey, format: 'jwk' });
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}
