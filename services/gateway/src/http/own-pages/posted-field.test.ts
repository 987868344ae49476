import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { postedField } from './posted-field.ts';

test('a field that was posted once is read as it was typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'binary' }), (name, typed) => {
      expect(postedField({ body: Object.fromEntries([[name, typed]]) }, name)).toBe(typed);
    }),
  );
});

test('whatever else the body may be, a field is text', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (body, name) => {
      expect(typeof postedField({ body }, name)).toBe('string');
    }),
  );
});

describe('is read as nothing', () => {
  test.each<[string, unknown]>([
    ['a field that is missing', { other: 'x' }],
    ['one that was posted twice', { field: ['a', 'b'] }],
    ['one with a field in it', { field: { a: 'b' } }],
    ['a body that nobody has read', undefined],
    ['a body that is null', null],
    ['a body of text', 'field=a'],
  ])('%s', (_what, body) => {
    expect(postedField({ body }, 'field')).toBe('');
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s, which all objects have',
    (name) => {
      expect(postedField({ body: {} }, name)).toBe('');
    },
  );
});
