import { describe, expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { repairRecord } from './repair-record.ts';

const envelope = { specversion: '1.0', id: 'e-1', type: 'hr.employee-hired.v1', source: '/hr/1001' };
const STRUCTURED = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };
const repaired = { birthDate: '1990-04-01' };

function repair(event: unknown, value: unknown, headers: Record<string, string> = STRUCTURED) {
  const place = { topic: 'hr.employees.v1', partition: 0, offset: '0', timestamp: new Date(0), key: null };
  const parked = typeof event === 'string' ? event : JSON.stringify(event);
  const record: IncomingRecord = { ...place, headers, value: parked };
  return JSON.parse(repairRecord(record, value).value ?? '');
}

describe('structured mode', () => {
  test('repaired data goes into the envelope that was parked', () => {
    expect(repair({ ...envelope, data: { birthDate: '?' } }, repaired)).toEqual({
      ...envelope,
      data: repaired,
    });
  });

  test('data in base64 goes', () => {
    expect(repair({ ...envelope, data_base64: 'e30=' }, repaired)).toEqual({ ...envelope, data: repaired });
  });

  test('a whole event takes the place of the whole', () => {
    const whole = { ...envelope, id: 'e-2', data: repaired };
    expect(repair({ ...envelope, data: {} }, whole)).toEqual(whole);
  });

  test.each(['{', '"text"', '[1]', 'null'])(
    'where %s was parked, what is given is all there is',
    (parked) => {
      expect(repair(parked, repaired)).toEqual(repaired);
    },
  );
});

describe('binary mode', () => {
  const headers = { 'content-type': 'application/json', ce_id: 'e-1' };

  test('the value is the data', () => {
    expect(repair({ specversion: '1.0', birthDate: '?' }, repaired, headers)).toEqual(repaired);
  });

  test('a whole event takes the place of headers and value', () => {
    const whole = { ...envelope, data: repaired };
    const place = { topic: 'hr.employees.v1', partition: 0, offset: '0', timestamp: new Date(0), key: 'k' };
    const record = repairRecord({ ...place, headers, value: '{}' }, whole);
    const mended = { 'content-type': 'application/cloudevents+json' };
    expect(record).toEqual({ ...place, headers: mended, value: JSON.stringify(whole) });
  });
});
