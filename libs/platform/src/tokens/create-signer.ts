import { createPrivateKey } from 'node:crypto';
import type { Clock, Random, Secret } from '@genkan/kernel';
import { SignJWT } from 'jose';
import { boundedCache } from '../cache/bounded-cache.ts';
import type { PrivateJwk } from '../config/jwk.ts';
import type { TokenSubject } from './caller.ts';
import { subjectClaims, TOKEN_ALGORITHM, TOKEN_LIFETIME_SECONDS, TOKEN_TYPE } from './claims.ts';

export type SignerSettings = {
  readonly SERVICE_NAME: string;
  readonly SOCIETY: string;
  readonly INTERNAL_PRIVATE_KEY: Secret<PrivateJwk>;
};

export type TokenRequest = {
  /** The service that is called. */
  readonly audience: string;
  readonly subject: TokenSubject;
  /** The deployment's own unless told. */
  readonly society?: string | undefined;
};

export type Signer = { sign(request: TokenRequest): Promise<string> };

/** A token is used again for half its life: signing costs more than the call's own work. */
const REUSE_MS = 30_000;
const MAX_REMEMBERED = 5_000;

/** Signs the tokens of this service's calls (JWT, EdDSA, 60 s). */
export function createSigner(
  settings: SignerSettings,
  ambient: { readonly clock: Clock; readonly random: Random },
): Signer {
  const jwk = settings.INTERNAL_PRIVATE_KEY.reveal();
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const issuer = settings.SERVICE_NAME;
  const remembered = boundedCache<Promise<string>>(MAX_REMEMBERED);

  const create = ({ audience, subject, society }: TokenRequest, nowMs: number): Promise<string> => {
    const now = Math.floor(nowMs / 1000);
    return new SignJWT({ ...subjectClaims(subject, issuer), society: society ?? settings.SOCIETY })
      .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: TOKEN_TYPE, kid: jwk.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + TOKEN_LIFETIME_SECONDS)
      .setJti(ambient.random.uuid())
      .sign(key);
  };

  return {
    sign(request) {
      const nowMs = ambient.clock.now().getTime();
      const name = JSON.stringify([request.audience, request.society, request.subject]);
      const known = remembered.get(name, nowMs);
      if (known) return known;
      const token = create(request, nowMs);
      remembered.set(name, token, nowMs + REUSE_MS);
      return token;
    },
  };
}
