import { createPrivateKey } from 'node:crypto';
import { Secret, systemRandom } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import { type JWTHeaderParameters, SignJWT } from 'jose';
import type { TokenSubject } from './caller.ts';
import { createSigner } from './create-signer.ts';
import { createVerifier } from './create-verifier.ts';
import { keyPair } from './key-pair.fixture.ts';

const gateway = keyPair('gateway');
const gatewayNext = keyPair('gateway.2');
const onboarding = keyPair('onboarding');
const stranger = keyPair('gateway');

const NOW = Date.parse('2026-04-01T09:00:00Z');
const publicKeys = [gateway, gatewayNext, onboarding].map((pair) => pair.publicJwk);
const member: TokenSubject = {
  kind: 'member',
  accountId: 'a-1',
  memberId: 'm-1',
  sid: 'handle-1',
  level: 'full',
  amr: ['pwd', 'otp'],
  authTime: 1_775_000_000,
  epoch: 3,
};

function clockAt(ms: number) {
  const clock = { ms, now: () => new Date(clock.ms) };
  return clock;
}

function verifierBy(clock: ReturnType<typeof clockAt>) {
  const settings = { SERVICE_NAME: 'identity', SOCIETY: 'kenpo', INTERNAL_PUBLIC_KEYS: publicKeys };
  return createVerifier(settings, clock);
}

function verifierAt(ms: number) {
  return verifierBy(clockAt(ms));
}

function signerOf(name: string, pair: ReturnType<typeof keyPair>, clock = clockAt(NOW)) {
  const settings = {
    SERVICE_NAME: name,
    SOCIETY: 'kenpo',
    INTERNAL_PRIVATE_KEY: new Secret(pair.privateJwk),
  };
  return createSigner(settings, { clock, random: systemRandom });
}

test('a member comes through with everything that the token says', async () => {
  const subject: TokenSubject = { ...member, credentialNo: 2, enrolBy: '2026-04-08T14:59:59.999Z' };
  const token = await signerOf('gateway', gateway).sign({ audience: 'identity', subject });
  expect(await verifierAt(NOW).verify(token)).toEqual({
    issuer: 'gateway',
    kind: 'member',
    subject: 'a-1',
    memberId: 'm-1',
    society: 'kenpo',
    sid: 'handle-1',
    level: 'full',
    amr: ['pwd', 'otp'],
    authTime: 1_775_000_000,
    epoch: 3,
    credentialNo: 2,
    enrolBy: '2026-04-08T14:59:59.999Z',
  });
});

test('services and operators come through by name', async () => {
  const service = await signerOf('onboarding', onboarding).sign({
    audience: 'identity',
    subject: { kind: 'service' },
  });
  const operator = await signerOf('gateway', gatewayNext).sign({
    audience: 'identity',
    subject: { kind: 'operator', operator: 'op-7' },
  });
  expect(await verifierAt(NOW).verify(service)).toMatchObject({ kind: 'service', subject: 'onboarding' });
  expect(await verifierAt(NOW).verify(operator)).toMatchObject({
    issuer: 'gateway',
    kind: 'operator',
    subject: 'op-7',
  });
});

test('a token is used again for 30 s, for the same subject and audience only', async () => {
  const clock = clockAt(NOW);
  const signer = signerOf('gateway', gateway, clock);
  const first = await signer.sign({ audience: 'identity', subject: member });
  clock.ms += 29_000;
  expect(await signer.sign({ audience: 'identity', subject: { ...member } })).toBe(first);
  expect(await signer.sign({ audience: 'mfa', subject: member })).not.toBe(first);
  expect(await signer.sign({ audience: 'identity', subject: { ...member, level: 'password' } })).not.toBe(
    first,
  );
  clock.ms += 2_000;
  expect(await signer.sign({ audience: 'identity', subject: member })).not.toBe(first);
});

test('a token that passed is refused once it has expired', async () => {
  const clock = clockAt(NOW);
  const verifier = verifierBy(clock);
  const token = await signerOf('gateway', gateway).sign({ audience: 'identity', subject: member });
  await verifier.verify(token);
  clock.ms += 66_000;
  await expect(verifier.verify(token)).rejects.toMatchObject({ fault: 'expired' });
});

type Forgery = {
  readonly header?: Partial<JWTHeaderParameters>;
  readonly claims?: Record<string, unknown>;
  readonly key?: Parameters<SignJWT['sign']>[0];
};

function forge({ header = {}, claims = {}, key }: Forgery): Promise<string> {
  const now = NOW / 1000;
  const good = {
    iss: 'gateway',
    aud: 'identity',
    sub: 'service:gateway',
    society: 'kenpo',
    iat: now,
    exp: now + 60,
    jti: 'j',
  };
  return new SignJWT({ ...good, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'genkan+jwt', kid: 'gateway', ...header })
    .sign(key ?? createPrivateKey({ key: { ...gateway.privateJwk }, format: 'jwk' }));
}

describe('a forged token is refused', () => {
  test('while the same one without a forgery passes', async () => {
    expect(await verifierAt(NOW).verify(await forge({}))).toMatchObject({ subject: 'gateway' });
  });

  const secretOfPublicKey = Buffer.from(gateway.publicJwk.x, 'base64url');
  const strangerKey = createPrivateKey({ key: { ...stranger.privateJwk }, format: 'jwk' });
  test.each<[string, Forgery, string]>([
    ['for another audience', { claims: { aud: 'mfa' } }, 'audience'],
    ['of another issuer than its key', { claims: { iss: 'onboarding', sub: 'service:onboarding' } }, 'key'],
    ['with the key of another service', { header: { kid: 'onboarding' } }, 'signature'],
    ['with a key that nobody knows', { header: { kid: 'nobody' } }, 'key'],
    ['without a key id', { header: { kid: undefined as unknown as string } }, 'key'],
    ['signed by a stranger', { key: strangerKey }, 'signature'],
    [
      'with its own key in the header',
      { key: strangerKey, header: { jwk: { ...stranger.publicJwk } } },
      'signature',
    ],
    [
      'HS256 with the public key as secret',
      { key: secretOfPublicKey, header: { alg: 'HS256' } },
      'algorithm',
    ],
    ['of another type', { header: { typ: 'JWT' } }, 'type'],
    ['expired', { claims: { iat: NOW / 1000 - 120, exp: NOW / 1000 - 60 } }, 'expired'],
    ['that lives too long', { claims: { exp: NOW / 1000 + 3600 } }, 'claims'],
    ['that does not end', { claims: { exp: undefined } }, 'claims'],
    ['of a service that names another one', { claims: { sub: 'service:identity' } }, 'claims'],
    ['of an unknown kind', { claims: { sub: 'root:me' } }, 'claims'],
    ['of a member without a session', { claims: { sub: 'member:a-1' } }, 'claims'],
  ])('%s', async (_name, forgery, fault) => {
    await expect(verifierAt(NOW).verify(await forge(forgery))).rejects.toMatchObject({ fault });
  });

  test('with alg none', async () => {
    const [, payload] = (await forge({})).split('.');
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'genkan+jwt', kid: 'gateway' })).toString(
      'base64url',
    );
    await expect(verifierAt(NOW).verify(`${header}.${payload}.`)).rejects.toMatchObject({
      name: 'TokenRefused',
    });
  });

  test.each(['', 'x', 'a.b.c'])('that is none: "%s"', async (token) => {
    await expect(verifierAt(NOW).verify(token)).rejects.toMatchObject({ fault: 'malformed' });
  });
});
