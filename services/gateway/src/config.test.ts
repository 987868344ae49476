import { generateKeyPairSync } from 'node:crypto';
import { loadSettings, SettingsFault } from '@genkan/platform';
import { settingsMissingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { gatewaySettings } from './config.ts';

const jwk = { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: 'gateway' };
const { d: _private, ...publicJwk } = jwk;
const environment = {
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

function faultsOf(change: Record<string, string | undefined>): string[] {
  try {
    loadSettings(gatewaySettings, { ...environment, ...change });
    return [];
  } catch (error) {
    if (!(error instanceof SettingsFault)) throw error;
    return error.faults.map((fault) => fault.variable);
  }
}

test.each(['https://portal.example.jp', 'http://localhost:8080'])('%s may be the public origin', (origin) => {
  expect(faultsOf({ PUBLIC_ORIGIN: origin })).toEqual([]);
});

test.each([
  'http://portal.example.jp',
  'http://localhost.evil.example',
  'https://portal.example.jp/path',
  'portal',
])('%s may not', (origin) => {
  expect(faultsOf({ PUBLIC_ORIGIN: origin })).toEqual(['PUBLIC_ORIGIN']);
});

test('all faults are told at once', () => {
  const faults = faultsOf({ REDIS_URI: undefined, SESSION_KEYS: 'k1:short', HTTP_PORT: 'eighty' });
  expect(faults.sort()).toEqual(['HTTP_PORT', 'REDIS_URI', 'SESSION_KEYS']);
});

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(gatewaySettings)).toEqual([]);
});
