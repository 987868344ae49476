import { parseKeyring, sealJson } from '@genkan/kernel';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sealForBearer, sessionKey, unsealForBearer } from './session-seal.ts';

const bytes = (fill: number) => Buffer.alloc(32, fill).toString('base64url');
const before = parseKeyring(`k1:${bytes(1)}`);
const both = parseKeyring(`k2:${bytes(2)},k1:${bytes(1)}`);
const after = parseKeyring(`k2:${bytes(2)}`);
const sameName = parseKeyring(`k1:${bytes(9)}`);

const sid = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
const bearer = fc.record({ sid, place: fc.string() });
const BEARER = { sid: 'S'.repeat(43), place: 'here' };

test('what was sealed for a bearer and a place opens for them, as it was', () => {
  fc.assert(
    fc.property(bearer, fc.jsonValue(), (whose, value) => {
      const kept = JSON.parse(JSON.stringify(value));
      expect(unsealForBearer(before, whose, sealForBearer(before, whose, value))).toEqual(kept);
    }),
  );
});

test('it opens for no other bearer and in no other place, not even one letter away', () => {
  fc.assert(
    fc.property(bearer, bearer, (whose, other) => {
      fc.pre(whose.sid !== other.sid && whose.place !== other.place);
      const text = sealForBearer(before, whose, 'secret');
      expect(() => unsealForBearer(before, { ...whose, sid: other.sid }, text)).toThrow();
      expect(() => unsealForBearer(before, { ...whose, place: other.place }, text)).toThrow();
    }),
  );
});

test('whoever changes a letter of it cannot make it say anything else', () => {
  const text = sealForBearer(before, BEARER, { level: 'password' });
  const letters = fc.integer({ min: 0, max: text.length - 1 });
  fc.assert(
    fc.property(letters, fc.constantFrom(...'Aa0-_"}'), (at, letter) => {
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      const read = () => {
        try {
          return unsealForBearer(before, BEARER, changed);
        } catch {
          return null;
        }
      };
      expect([null, { level: 'password' }]).toContainEqual(read());
    }),
  );
});

test('twice the same is sealed in two ways: nobody sees that two sessions are alike', () => {
  expect(sealForBearer(before, BEARER, 'x')).not.toBe(sealForBearer(before, BEARER, 'x'));
});

describe('when the keys change', () => {
  const old = sealForBearer(before, BEARER, 'old');

  test('what was sealed with the earlier one still opens, and new things take the new one', () => {
    expect(unsealForBearer(both, BEARER, old)).toBe('old');
    const fresh = sealForBearer(both, BEARER, 'fresh');
    expect(unsealForBearer(after, BEARER, fresh)).toBe('fresh');
    expect(() => unsealForBearer(before, BEARER, fresh)).toThrow();
  });

  test('what was sealed with a key that is gone opens no more, nor with another key of its name', () => {
    expect(() => unsealForBearer(after, BEARER, old)).toThrow();
    expect(() => unsealForBearer(sameName, BEARER, old)).toThrow();
  });
});

test('the server’s key alone opens nothing: the bearer’s part is missing', () => {
  const withServerKey = JSON.stringify(sealJson(before, 'forged', BEARER.place));
  expect(() => unsealForBearer(before, BEARER, withServerKey)).toThrow();
});

test('the name under which a session is kept does not give its id away, and is its own', () => {
  fc.assert(
    fc.property(sid, sid, (one, other) => {
      fc.pre(one !== other);
      expect(sessionKey(one)).not.toContain(one);
      expect(sessionKey(one)).not.toBe(sessionKey(other));
    }),
  );
});
