import { expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { readOrigin } from './read-origin.ts';

const place = { topic: 'hr.employees.v1', partition: 3, offset: '17' };
const recordOf = (headers: Record<string, string>, value: string | null): IncomingRecord => {
  return { ...place, key: null, headers, value, timestamp: new Date(0) };
};
const STRUCTURED = { 'content-type': 'application/cloudevents+json' };

test('in binary mode it stands in the headers', () => {
  const record = recordOf({ ce_id: 'e-1', ce_source: '/hr/1001' }, 'no JSON');
  expect(readOrigin(record)).toEqual({ eventId: 'e-1', source: '/hr/1001', time: null, ...place });
});

test('in structured mode it stands in the event', () => {
  const value = JSON.stringify({ id: 'x'.repeat(300), source: 7, time: '2026-04-01T00:00:00Z' });
  const origin = { eventId: 'x'.repeat(200), source: null, time: '2026-04-01T00:00:00Z', ...place };
  expect(readOrigin(recordOf(STRUCTURED, value))).toEqual(origin);
});

test.each([null, '{', '"text"', 'null'])('what cannot be read is null: %s', (value) => {
  expect(readOrigin(recordOf(STRUCTURED, value))).toMatchObject({ eventId: null, source: null, ...place });
});
