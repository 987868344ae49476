import { expect, test } from '@jest/globals';
import { readArguments, readNumber } from './command.ts';
import { Fault } from './fault.ts';

const shape = { usage: 'how to', options: { fresh: { type: 'boolean' }, data: { type: 'string' } } } as const;

test('flags are read by their type', () => {
  expect(readArguments(shape, ['--fresh', '--data', 'x'])).toMatchObject({
    help: false,
    values: { fresh: true, data: 'x' },
  });
});

test('an unknown flag is refused with the help', () => {
  expect(() => readArguments(shape, ['--frseh'])).toThrow(Fault);
  expect(() => readArguments(shape, ['--frseh'])).toThrow('how to');
});

test('a stray word is refused where none is expected', () => {
  expect(() => readArguments(shape, ['fresh'])).toThrow(Fault);
});

test('help wins', () => {
  expect(readArguments(shape, ['--help', '--fresh'])).toEqual({ help: true });
});

test.each(['', '0', '11', '2.5', 'two', '-1'])('%p is no number of replicas', (value) => {
  expect(() => readNumber('--replicas', value, { min: 1, max: 10 })).toThrow('--replicas');
});

test('a number within its limits is read', () => {
  expect(readNumber('--replicas', '2', { min: 1, max: 10 })).toBe(2);
  expect(readNumber('--replicas', undefined, { min: 1, max: 10 })).toBeUndefined();
});
