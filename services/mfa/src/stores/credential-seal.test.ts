import { parseKeyring, Secret, systemRandom } from '@genkan/kernel';
import { newAggregate } from '@genkan/messaging';
import { fakeClock } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import type { Device } from '../domain/account.ts';
import type { Factor } from '../domain/factor.ts';
import { ACCOUNT, mfaStory } from '../testing/mfa-story.ts';
import { createToyKey } from '../testing/toy-factor.ts';
import { createCredentialSeal } from './credential-seal.ts';

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const toy = createToyKey({ random: systemRandom });
/** A kind that keeps two secrets of each device. */
const pair: Factor = {
  ...(toy as unknown as Factor),
  ...{ kind: 'key-pair', sealed: { key: true, spare: true } },
};
const closed: string[] = [];
const { sealEntry, toAccount } = createCredentialSeal(
  keyring,
  [toy, { ...toy, kind: 'other-key' }, pair],
  ({ id }) => void closed.push(id),
);
const gone = { kid: 'k9', iv: 'AAAAAAAAAAAAAAAA', ct: 'AAAA' };
const now = new Date('2026-12-01T01:00:00Z');

const device: Device = {
  ...{ id: 'd1', kind: 'toy-key', strong: true, name: '鍵', nameCanonical: '鍵' },
  credential: { key: new Secret('k'), nonce: null, first: 'f' },
  ...{ enrolledAt: now, lastUsedAt: null, enrolledIn: 'handle-1' },
};
const sealed = sealEntry(device, { accountId: ACCOUNT, list: 'devices' });
const stored = (accountId: string, devices: Device[]) =>
  toAccount({
    ...newAggregate('sample-kenpo', fakeClock('2026-12-01T01:00:00Z')),
    ...{ _id: accountId, devices, pending: [] },
  });

const keptBy = (device: Device | undefined, field: string) => {
  const secret = device?.credential[field];
  return secret instanceof Secret ? secret.reveal() : secret;
};

test('what is declared is sealed, the rest stands as it is, and all comes back', () => {
  expect(sealed.credential).toEqual({
    key: { kid: 'k1', iv: expect.any(String), ct: expect.any(String) },
    ...{ nonce: null, first: 'f' },
  });
  const [opened] = stored(ACCOUNT, [sealed]).devices;
  expect(keptBy(opened, 'key')).toBe('k');
  expect(opened).toEqual({ ...device, credential: opened?.credential });
});

test.each([
  ['account', () => stored('another', [sealed])],
  ['device', () => stored(ACCOUNT, [{ ...sealed, id: 'd2' }])],
  ['kind', () => stored(ACCOUNT, [{ ...sealed, kind: 'other-key' }])],
  ['list', () => stored(ACCOUNT, [sealEntry(device, { accountId: ACCOUNT, list: 'pending' })])],
  ['key', () => stored(ACCOUNT, [{ ...sealed, credential: { ...sealed.credential, key: gone } }])],
])('a secret of another %s does not open: the device is carried closed, and told of', (_, open) => {
  closed.length = 0;
  const [device, second] = open().devices;
  expect(device).toMatchObject({ kind: 'unknown', strong: true, name: '鍵' });
  expect(keptBy(device, 'key')).not.toBe('k');
  expect(second).toBeUndefined();
  expect(closed).toEqual([device?.id]);
});

test('8.29: one of two secrets of a device does not open in the place of the other', () => {
  const both = { ...device, kind: 'key-pair', credential: { key: new Secret('k'), spare: new Secret('s') } };
  const kept = sealEntry(both, { accountId: ACCOUNT, list: 'devices' });
  const { key, spare } = kept.credential;
  expect(stored(ACCOUNT, [kept]).devices[0]).toMatchObject({ kind: 'key-pair' });
  for (const credential of [
    { key: spare, spare: key },
    { key, spare: key },
    { key: spare, spare },
  ]) {
    expect(stored(ACCOUNT, [{ ...kept, credential }]).devices[0]).toMatchObject({ kind: 'unknown' });
  }
});

test('one that opens and is not what its kind keeps is told of as well', () => {
  closed.length = 0;
  const { devices } = stored(ACCOUNT, [{ ...sealed, credential: { nonce: null } }]);
  expect(devices).toMatchObject([{ kind: 'unknown', name: '鍵' }]);
  expect(closed).toEqual(['d1']);
});

test('one that does not open takes nothing away from the others', () => {
  const { devices } = stored(ACCOUNT, [{ ...sealed, id: 'd2' }, sealed]);
  expect(devices.map(({ kind }) => kind)).toEqual(['unknown', 'toy-key']);
  expect(keptBy(devices[1], 'key')).toBe('k');
});

test('of a kind that is unknown nothing is opened', () => {
  const unknown = { ...sealed, kind: 'unheard-of' };
  expect(stored(ACCOUNT, [unknown]).devices).toEqual([unknown]);
});

test('a secret that changes later is sealed as well', async () => {
  const { enrol, stores, collections } = mfaStory();
  const { deviceId } = await enrol();
  const change = { when: {}, set: { secret: new Secret('JBSWY3DPEHPK3PXP') } };
  const device = { id: deviceId, kind: 'otp' };
  const after = await stores.factors.note({ accountId: ACCOUNT, device, change });
  expect(keptBy(after?.devices[0], 'secret')).toBe('JBSWY3DPEHPK3PXP');
  expect(JSON.stringify(await collections.factors.get(ACCOUNT))).not.toContain('JBSWY3DPEHPK3PXP');
});
