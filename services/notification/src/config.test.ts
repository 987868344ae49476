import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { loadSettings } from '@genkan/platform';
import { settingsMissingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { notificationSettings } from './config.ts';

const jwk = { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: 'notification' };

const environment = {
  SERVICE_NAME: 'notification',
  SOCIETY: 'sample-kenpo',
  HTTP_PORT: '3000',
  ADMIN_PORT: '3001',
  INTERNAL_PRIVATE_KEY: JSON.stringify(jwk),
  INTERNAL_PUBLIC_KEYS: JSON.stringify({ keys: [jwk] }),
  MONGODB_URI: 'mongodb://127.0.0.1:27017/notification',
  KAFKA_BROKERS: '127.0.0.1:9092',
  IDENTITY_URLS: 'http://127.0.0.1:3100,http://127.0.0.1:3101',
  SEALING_KEYS: `k1:${randomBytes(32).toString('base64url')}`,
  SMTP_URI: 'smtp://127.0.0.1:1025',
  MAIL_FROM: 'サンプル健康保険組合 <no-reply@kenpo.example.jp>',
  PORTAL_URL: 'http://localhost:8080',
  SOCIETY_NAME: 'サンプル健康保険組合',
  PORTAL_NAME: 'けんぽ玄関',
  HELPDESK_TEL: '0120-000-000',
  HELPDESK_HOURS: '平日 9:00〜17:00',
};

test('what is not said has a default', () => {
  expect(loadSettings(notificationSettings, environment)).toMatchObject({
    LEASE_SECONDS: 60,
    FIRST_RETRY_SECONDS: 30,
    DELIVERY_CONCURRENCY: 8,
    MAIL_FROM: { name: 'サンプル健康保険組合', address: 'no-reply@kenpo.example.jp' },
  });
});

test.each([
  ['LEASE_SECONDS', '1'],
  ['SMTP_URI', 'http://127.0.0.1'],
  ['MAIL_FROM', 'nobody'],
  ['PORTAL_URL', 'portal'],
])('%s=%s is refused by name', (variable, value) => {
  expect(() => loadSettings(notificationSettings, { ...environment, [variable]: value })).toThrow(variable);
});

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(notificationSettings)).toEqual([]);
});
