import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { signOperatorToken } from './operator-token.ts';

test('the token verifies, lives a minute and names its audience', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const privateJwk = JSON.stringify(privateKey.export({ format: 'jwk' }));
  const now = new Date('2026-11-22T00:00:00Z');
  const token = signOperatorToken({ audience: 'onboarding', privateJwk, society: 'sample-kenpo', now });

  const [header = '', payload = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  expect(verify(null, signed, createPublicKey(privateKey), Buffer.from(signature, 'base64url'))).toBe(true);
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  expect(claims).toMatchObject({
    iss: 'operator',
    aud: 'onboarding',
    sub: 'operator:local',
    society: 'sample-kenpo',
  });
  expect(claims.exp - claims.iat).toBe(60);
});
