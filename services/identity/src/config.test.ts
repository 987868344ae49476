import { loadSettings } from '@genkan/platform';
import { settingsMissingInHandbook } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { identitySettings } from './config.ts';

test('everything that is missing or wrong is told at once', () => {
  const load = () => loadSettings(identitySettings, { PEPPER_KEYS: 'short', HASHES_AT_ONCE: 'many' });
  for (const variable of [
    'MONGODB_URI',
    'KAFKA_BROKERS',
    'ONBOARDING_URLS',
    'PEPPER_KEYS',
    'HASHES_AT_ONCE',
  ]) {
    expect(load).toThrow(variable);
  }
});

test('every setting stands in the handbook', () => {
  expect(settingsMissingInHandbook(identitySettings)).toEqual([]);
});
