import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { deriveId } from '../derive-id.ts';
import { keyedDigest, safeEqual } from './digest.ts';
import { currentKey, parseKeyring } from './keyring.ts';
import { seal, sealJson, unseal, unsealJson } from './seal.ts';
import { Secret } from './secret.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64url');
const keyring = parseKeyring(`k2:${key(2)},k1:${key(1)}`);
const AAD = 'accounts|a1|name';

test('a secret prints as a placeholder everywhere', () => {
  const secret = new Secret('hunter2');
  expect(`${secret} ${JSON.stringify({ secret })} ${inspect({ secret })}`).not.toContain('hunter2');
  expect(secret.reveal()).toBe('hunter2');
});

test('a key prints as a placeholder everywhere', () => {
  const printed = `${currentKey(keyring)} ${JSON.stringify([...keyring.keys])} ${inspect(keyring, { depth: 9 })}`;
  expect(printed).toContain('[secret]');
  expect(printed).not.toMatch(/KeyObject|mac|cipher/);
});

test('of a key of more than 32 bytes AES takes the first 32, HMAC all', () => {
  const long = parseKeyring(`k1:${Buffer.alloc(48, 1).toString('base64url')}`);
  const short = parseKeyring(`k1:${key(1)}`);
  expect(unseal(short, seal(long, 'text', AAD), AAD)).toBe('text');
  expect(keyedDigest(long, 'text')).not.toBe(keyedDigest(short, 'text'));
});

test('digests stay what they were: whatever is stored must be found again', () => {
  const joined = Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('ab')]);
  const expected = createHmac('sha256', Buffer.alloc(32, 2)).update(joined).digest('base64url');
  expect(keyedDigest(keyring, 'ab')).toBe(expected);
});

test('a sealed value opens at its own place only', () => {
  const sealed = seal(keyring, '見本 花子', AAD);
  expect(JSON.stringify(sealed)).not.toContain('見本');
  expect(unseal(keyring, sealed, AAD)).toBe('見本 花子');
  expect(() => unseal(keyring, sealed, 'accounts|a2|name')).toThrow();
  expect(() => unseal(keyring, { ...sealed, ct: `A${sealed.ct.slice(1)}` }, AAD)).toThrow();
});

test('a tag that was cut short opens nothing, were it right as far as it goes', () => {
  const sealed = seal(keyring, '', AAD);
  expect(unseal(keyring, sealed, AAD)).toBe('');
  const cut = Buffer.from(sealed.ct, 'base64url').subarray(0, 4).toString('base64url');
  expect(() => unseal(keyring, { ...sealed, ct: cut }, AAD)).toThrow('tag length');
});

test('values sealed with an older key stay readable until it is taken out', () => {
  const sealed = sealJson(parseKeyring(`k1:${key(1)}`), { a: 1 }, AAD);
  expect(unsealJson(keyring, sealed, AAD)).toEqual({ a: 1 });
  expect(() => unsealJson(parseKeyring(`k2:${key(2)}`), sealed, AAD)).toThrow('no key k1');
});

test.each(['', 'k1', 'k1:short', 'K1:x', `k1:${key(1)},k1:${key(2)}`])(
  'the keyring %j is refused',
  (text) => {
    expect(() => parseKeyring(text)).toThrow();
  },
);

test('digests and derived ids tell part borders apart', () => {
  expect(keyedDigest(keyring, 'ab', 'c')).not.toBe(keyedDigest(keyring, 'a', 'bc'));
  expect(deriveId('ab', 'c')).not.toBe(deriveId('a', 'bc'));
  expect(deriveId('ab', 'c')).toBe(deriveId('ab', 'c'));
  expect(deriveId('ab', 'c')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

test('comparison in constant time says the truth', () => {
  expect([safeEqual('a', 'a'), safeEqual('a', 'b'), safeEqual('a', 'ab')]).toEqual([true, false, false]);
});
