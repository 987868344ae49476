import { inspect } from 'node:util';
import { loadSettings, SettingsFault } from '@genkan/platform';
import { settingsMissingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { gatewaySettings } from './config.ts';
import { gatewayEnvironment } from './testing/gateway-environment.ts';

function faultsOf(change: Record<string, string | undefined>): string[] {
  try {
    loadSettings(gatewaySettings, { ...gatewayEnvironment, ...change });
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

test('what is not said is the careful answer', () => {
  expect(loadSettings(gatewaySettings, gatewayEnvironment)).toMatchObject({
    SESSION_IDLE_SECONDS: 900,
    FIRST_LOGIN_IDLE_SECONDS: 3600,
    SESSION_ABSOLUTE_SECONDS: 43_200,
    REDIS_COMMAND_MS: 500,
    TRUSTED_PROXY_HOPS: 0,
    HTTP_REUSE_PORT: false,
  });
});

test.each([
  ['TRUSTED_PROXY_HOPS', '-1'],
  ['TRUSTED_PROXY_HOPS', 'true'],
  ['TRUSTED_PROXY_HOPS', '9'],
  ['SESSION_IDLE_SECONDS', '0'],
  ['SESSION_ABSOLUTE_SECONDS', '12h'],
  ['REDIS_COMMAND_MS', '10'],
  ['IDENTITY_URLS', '127.0.0.1, 127.0.0.2'],
  ['HTTP_REUSE_PORT', 'yes'],
])('%s as %j is a fault, and nothing is guessed', (variable, value) => {
  expect(faultsOf({ [variable]: value })).toEqual([variable]);
});

test('no setting that is secret can be seen where all of them are written down', () => {
  const REDIS_URI = 'redis://genkan:hunter2@127.0.0.1:6379';
  const seen = inspect(loadSettings(gatewaySettings, { ...gatewayEnvironment, REDIS_URI }), { depth: 9 });
  expect(seen).toContain('portal.example.jp');
  expect(seen).not.toMatch(/hunter2/);
  expect(seen).not.toContain(gatewayEnvironment.SESSION_KEYS?.slice(3));
  expect(seen).not.toContain(JSON.parse(gatewayEnvironment.INTERNAL_PRIVATE_KEY ?? '{}').d);
});

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(gatewaySettings)).toEqual([]);
});
