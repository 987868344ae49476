import { parseKeyring } from '@genkan/kernel';
import { expect, test } from '@jest/globals';
import { intakeId, isIntakeOf } from './intake-id.ts';

const key = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64url')}`;
const keys = parseKeyring(key('k1', 1));
const event = { id: 'hire-1001-000123', source: '/hr/1001' };

test('looks like every id of ours, and is the same each time', () => {
  const id = intakeId(keys, event);
  expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(intakeId(keys, { ...event })).toBe(id);
});

test('two sources may use the same event id', () => {
  expect(intakeId(keys, { ...event, source: '/hr/1002' })).not.toBe(intakeId(keys, event));
});

test('nobody finds it without the key; after a change of keys it is still known', () => {
  const rotated = parseKeyring(`${key('k2', 2)},${key('k1', 1)}`);
  const before = intakeId(keys, event);
  expect(intakeId(rotated, event)).not.toBe(before);
  expect(isIntakeOf(rotated, before, event)).toBe(true);
  expect(isIntakeOf(rotated, before, { ...event, id: 'another' })).toBe(false);
});
