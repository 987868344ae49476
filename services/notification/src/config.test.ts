import { loadSettings } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import { notificationSettings } from './config.ts';
import { environment } from './testing/environment.ts';

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
