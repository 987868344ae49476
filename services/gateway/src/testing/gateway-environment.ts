import { generateKeyPairSync } from 'node:crypto';

const jwk = { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: 'gateway' };
const { d: _private, ...publicJwk } = jwk;

/** What a gateway is started with, everything that must be said and nothing else. */
export const gatewayEnvironment: Readonly<Record<string, string>> = {
  SERVICE_NAME: 'gateway',
  SOCIETY: 'sample-kenpo',
  HTTP_PORT: '8080',
  ADMIN_PORT: '8081',
  INTERNAL_PRIVATE_KEY: JSON.stringify(jwk),
  INTERNAL_PUBLIC_KEYS: JSON.stringify({ keys: [publicJwk] }),
  REDIS_URI: 'redis://127.0.0.1:6379',
  IDENTITY_URLS: 'http://127.0.0.1:3000',
  MFA_URLS: 'http://127.0.0.1:3001',
  PUBLIC_ORIGIN: 'https://portal.example.jp',
  SESSION_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64url')}`,
  SOCIETY_NAME: 'サンプル健康保険組合',
  PORTAL_NAME: 'けんぽ玄関',
  HELPDESK_TEL: '0120-000-000',
  HELPDESK_HOURS: '平日 9:00〜17:00',
};
