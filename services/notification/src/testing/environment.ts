import { generateKeyPairSync, randomBytes } from 'node:crypto';

const jwk = { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), kid: 'notification' };

/** What notification is told to run, with nothing that has a default. */
export const environment = {
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
