import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { keyPair } from '../tokens/key-pair.fixture.ts';
import { loadSettings } from './load-settings.ts';
import { serviceSettings } from './service-settings.ts';
import { settings } from './settings.ts';
import { SettingsFault } from './settings-fault.ts';

const { privateJwk, publicJwk } = keyPair('identity');

const usable = {
  SERVICE_NAME: 'identity',
  SOCIETY: 'sample-kenpo',
  HTTP_PORT: '3001',
  ADMIN_PORT: '0',
  INTERNAL_PRIVATE_KEY: JSON.stringify(privateJwk),
  INTERNAL_PUBLIC_KEYS: JSON.stringify({ keys: [publicJwk] }),
};

function faultsOf(schema: z.ZodType, env: Record<string, string>): SettingsFault {
  try {
    loadSettings(schema, env);
  } catch (error) {
    if (error instanceof SettingsFault) return error;
  }
  throw new Error('these settings were accepted');
}

describe('settings of a service', () => {
  const schema = z.object({ ...serviceSettings, MONGODB_URI: settings.mongodbUri });

  test('are read from the environment, with defaults for what is not set or empty', () => {
    const read = loadSettings(schema, {
      ...usable,
      MONGODB_URI: 'mongodb://db:27017/identity',
      LOG_LEVEL: '',
    });
    expect(read).toMatchObject({ HTTP_PORT: 3001, ADMIN_PORT: 0, HTTP_HOST: '127.0.0.1', LOG_LEVEL: 'info' });
    expect(read.INTERNAL_PRIVATE_KEY.reveal().kid).toBe('identity');
  });

  test('report every fault in one message, one line each', () => {
    const fault = faultsOf(schema, {
      ...usable,
      HTTP_PORT: '80a',
      LOG_LEVEL: 'loud',
      SOCIETY: 'Big Society',
    });
    expect(fault.faults.map(({ variable }) => variable).sort()).toEqual(
      ['HTTP_PORT', 'LOG_LEVEL', 'MONGODB_URI', 'SOCIETY'].sort(),
    );
    expect(fault.message).toContain('4 settings are not usable');
    expect(fault.message).toMatch(/MONGODB_URI +is not set: it must be mongodb:/);
    expect(fault.message).toMatch(/HTTP_PORT +must be a port/);
  });

  test('never repeat the values that they refuse', () => {
    const secret = 'c2VjcmV0LWtleS1tYXRlcmlhbA';
    const broken = { ...usable, MONGODB_URI: 'not a uri hunter2', INTERNAL_PRIVATE_KEY: `{"d":"${secret}"}` };
    const { message } = faultsOf(schema, broken);
    expect(message).not.toContain(secret);
    expect(message).not.toContain('hunter2');
    expect(message).toMatch(/INTERNAL_PRIVATE_KEY +must be a private Ed25519 key.*kty, crv, kid, x/);
  });
});

describe('each piece keeps its rule', () => {
  const key = Buffer.alloc(32, 7).toString('base64url');
  test.each([
    ['port', settings.port, '65535', 65_535],
    ['seconds', settings.seconds, '900', 900],
    ['number', settings.number(1, 8), '8', 8],
    ['flag', settings.flag, 'false', false],
    ['urls', settings.urls, 'http://a:1, http://b:2', ['http://a:1', 'http://b:2']],
    ['brokers', settings.brokers, 'a:9092,b:9092', ['a:9092', 'b:9092']],
  ])('%s', (_name, schema, text, value) => {
    expect(loadSettings(z.object({ V: schema as z.ZodType }), { V: text })).toEqual({ V: value });
  });

  test.each([
    ['port', settings.port, '65536'],
    ['port', settings.port, '-1'],
    ['port', settings.port, '1e3'],
    ['seconds', settings.seconds, '0'],
    ['seconds', settings.seconds, '1.5'],
    ['number', settings.number(1, 8), '9'],
    ['flag', settings.flag, 'yes'],
    ['url', settings.url, 'localhost'],
    ['urls', settings.urls, 'http://a:1,b'],
    ['urls', settings.urls, ' , '],
    ['keyring', settings.keyring, 'k1'],
    ['jwks', settings.jwks, '{"keys":[]}'],
    ['jwks', settings.jwks, JSON.stringify({ keys: [publicJwk, publicJwk] })],
    ['jwk', settings.jwk, JSON.stringify(publicJwk)],
    ['jwk', settings.jwk, JSON.stringify({ ...privateJwk, d: 'AA' })],
  ])('%s refuses a wrong value', (_name, schema, text) => {
    expect(faultsOf(z.object({ V: schema as z.ZodType }), { V: text }).faults).toHaveLength(1);
  });

  test('a keyring is read', () => {
    const { KEYS } = loadSettings(z.object({ KEYS: settings.keyring }), { KEYS: `k2:${key},k1:${key}` });
    expect(KEYS.current).toBe('k2');
  });

  test.each([
    ['mongodbUri', settings.mongodbUri, 'mongodb://u:hunter2@h/db'],
    ['redisUri', settings.redisUri, 'redis://:hunter2@h'],
    ['smtpUri', settings.smtpUri, 'smtp://u:hunter2@h'],
  ])('%s may hold a password and does not print', (_name, schema, text) => {
    const { S } = loadSettings(z.object({ S: schema }), { S: text });
    expect(`${S} ${JSON.stringify(S)}`).not.toContain('hunter2');
    expect(S.reveal()).toBe(text);
  });
});
