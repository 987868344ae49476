import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestOf } from '../../testing/request-of.ts';
import { type Arrival, submissionOf } from './arrival.ts';

const SID = 'S'.repeat(43);
const NONCE = 'n'.repeat(22);
const sent = (body: unknown, sid: string | null = SID) =>
  submissionOf({ sid, request: requestOf({ body }) } as Arrival);

test('a form of ours is known by its cookie, its number and what was typed into it', () => {
  const form = { nonce: NONCE, csrf: 'csrf-1', birthDate: '19900401' };
  expect(sent(form)).toMatchObject({ sid: SID, nonce: NONCE });
  expect(sent(form)).toEqual(sent({ ...form }));
  expect(sent(form)?.content).not.toBe(sent({ ...form, birthDate: '19900402' })?.content);
});

test('what was typed does not stand in what it is known by', () => {
  expect(JSON.stringify(sent({ nonce: NONCE, password: 'Sakura-2026' }))).not.toContain('Sakura');
});

test('two forms with other fields are never taken for one', () => {
  const fields = fc.dictionary(fc.string(), fc.string());
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const [a, b] = [one, other].map((typed) => ({ ...typed, nonce: NONCE }));
      fc.pre(JSON.stringify(a) !== JSON.stringify(b));
      expect(sent(a)?.content).not.toBe(sent(b)?.content);
    }),
  );
});

test.each<[string, unknown, string | null]>([
  ['without a cookie', { nonce: NONCE }, null],
  ['without a number', { csrf: 'csrf-1' }, SID],
  ['with two numbers', { nonce: [NONCE, NONCE] }, SID],
  ['with a number too short', { nonce: 'n'.repeat(21) }, SID],
  ['with a number too long', { nonce: 'n'.repeat(23) }, SID],
  ['with a number that is a path', { nonce: `../../../../${'n'.repeat(10)}` }, SID],
  ['that nobody has read', undefined, SID],
])('none of our forms comes %s', (_how, body, sid) => {
  expect(sent(body, sid)).toBeNull();
});
