import { createLog } from '@genkan/platform';
import { expect, test } from '@jest/globals';
import type { IncomingRecord } from '../bus/bus.ts';
import { createUnknownTypes } from './unknown-types.ts';

function recordOf(type: string): IncomingRecord {
  const place = { topic: 'hr.employees.v1', partition: 0, offset: '0', key: null, value: '{}' };
  return { ...place, headers: { ce_type: type }, timestamp: new Date(0) };
}

function setUp() {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => lines.push(JSON.parse(line));
  const log = createLog({ SERVICE_NAME: 'onboarding', LOG_LEVEL: 'warn' }, { write });
  return { lines, unknown: createUnknownTypes({ group: 'onboarding', log }) };
}

test('a typo in the type is told once', () => {
  const { lines, unknown } = setUp();
  for (let times = 0; times < 3; times += 1) unknown.tell(recordOf('hr.employe-hired.v1'));
  expect(lines).toMatchObject([{ type: 'hr.employe-hired.v1', topic: 'hr.employees.v1' }]);
});

test('neither a text in the place of a type nor ever new types fill the log', () => {
  const { lines, unknown } = setUp();
  unknown.tell(recordOf('見本花子 1990-04-01'));
  for (let n = 0; n < 50; n += 1) unknown.tell(recordOf(`hr.drawn-${n}.v1`));
  expect(lines[0]).toMatchObject({ type: 'unknown' });
  expect(lines).toHaveLength(20);
});
