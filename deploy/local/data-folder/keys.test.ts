import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { openKeys } from './keys.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'genkan-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('secrets are drawn once, and nobody else may read them', () => {
  const keyring = openKeys(folder).keyring('mfa.sealing');
  expect(keyring).toMatch(/^k1:[\w-]{43}$/);
  expect(openKeys(folder).keyring('mfa.sealing')).toBe(keyring);
  expect(statSync(path.join(folder, 'mfa.sealing.keyring')).mode & 0o777).toBe(0o600);
});

test('the public set names every issuer and holds no private half', () => {
  const { keys } = JSON.parse(openKeys(folder).publicKeys()) as { keys: Record<string, string>[] };
  expect(keys.map(({ kid }) => kid)).toEqual([
    'gateway',
    'identity',
    'onboarding',
    'mfa',
    'notification',
    'operator',
  ]);
  expect(keys.every((key) => !('d' in key))).toBe(true);
});
