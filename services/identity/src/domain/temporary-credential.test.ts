import { currentKey, deriveId, parseKeyring } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { inviteMember } from './account.ts';
import {
  expiresAfter,
  firstCredential,
  matchCredential,
  temporaryPassword,
  temporaryUserId,
} from './temporary-credential.ts';
import { findUserIdFault } from './user-id-rule.ts';

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64url')}`);
const key = currentKey(keyring);
const ids = Array.from({ length: 500 }, (_, n) => deriveId('test', String(n)));
const passwordOf = (accountId: string, no = 1) => temporaryPassword(key, { society: 'one', accountId, no });

test('temporary passwords: sixteen characters without look-alikes, each number another', () => {
  const all = ids.map((id) => passwordOf(id));
  expect(new Set(all).size).toBe(ids.length);
  for (const password of all) expect(password).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
  expect(passwordOf(ids[0] ?? '', 2)).not.toBe(all[0]);
  expect(passwordOf(ids[0] ?? '')).toBe(all[0]);
});

test('every character of the alphabet comes up about as often', () => {
  const counts = new Map<string, number>();
  for (const character of ids.map((id) => passwordOf(id)).join('')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  expect(counts.size).toBe(31);
  // 8 000 characters, 258 expected of each: six standard deviations away would be no chance.
  for (const count of counts.values()) expect(Math.abs(count - 258)).toBeLessThan(96);
});

test('temporary user IDs keep the rule and differ by attempt', () => {
  for (const id of ids) expect(findUserIdFault(temporaryUserId(key, id, 0))).toBeNull();
  expect(temporaryUserId(key, ids[0] ?? '', 0)).not.toBe(temporaryUserId(key, ids[0] ?? '', 1));
});

const invited = (no: number, kid = 'k1') => {
  const facts = { name: '', birthDate: '1990-04-01', email: null, locale: 'ja', hrVersion: 1 } as const;
  const [id = ''] = ids;
  const account = inviteMember({
    id,
    society: 'one',
    memberId: id,
    generation: 1,
    facts,
    userId: 'aa2a2222',
    credential: firstCredential(null, kid),
  });
  return { ...account, credential: { ...account.credential, no } };
};

test('a typed secret is the current one, one of the three before, or none', () => {
  const [id = ''] = ids;
  const match = (no: number) => matchCredential(keyring, invited(6), passwordOf(id, no));
  expect([7, 6, 5, 4, 3, 2].map(match)).toEqual(['none', 'current', 'earlier', 'earlier', 'earlier', 'none']);
  expect(matchCredential(keyring, invited(1), passwordOf(id, 0))).toBe('none');
  expect(matchCredential(keyring, null, passwordOf('00000000-0000-0000-0000-000000000000'))).toBe('none');
});

test('an earlier one is known under the key of its time', () => {
  const [id = ''] = ids;
  const both = parseKeyring(
    `k2:${Buffer.alloc(32, 8).toString('base64url')},k1:${Buffer.alloc(32, 7).toString('base64url')}`,
  );
  expect(matchCredential(both, invited(2, 'k2'), passwordOf(id, 1))).toBe('earlier');
  expect(matchCredential(both, invited(2, 'k2'), passwordOf(id, 2))).toBe('none');
});

test('a key that was taken out matches nothing', () => {
  expect(matchCredential(keyring, invited(1, 'k0'), 'whatever')).toBe('none');
});

test('valid until the last minute of the day in Tokyo', () => {
  expect(expiresAfter(new Date('2026-11-22T14:59:00Z'), 14).toISOString()).toBe('2026-12-06T14:59:59.999Z');
  expect(expiresAfter(new Date('2026-11-22T15:00:00Z'), 14).toISOString()).toBe('2026-12-07T14:59:59.999Z');
});
