import { expect, test } from '@jest/globals';
import { Faults, readFault } from './faults.ts';

test('a fault is met as often as it was set, then all is well', () => {
  const faults = new Faults();
  faults.set('4xx', 2);
  expect([faults.take(), faults.take(), faults.take()]).toEqual(['4xx', '4xx', 'none']);
});

test('only known faults are read; once unless told', () => {
  expect(readFault({ mode: 'hang-at-data' })).toEqual({ mode: 'hang-at-data', times: 1 });
  expect(readFault({ mode: '5xx', times: 3 })).toEqual({ mode: '5xx', times: 3 });
  expect(readFault({ mode: '6xx' })).toBeUndefined();
  expect(readFault({ mode: '5xx', times: -1 })).toBeUndefined();
  expect(readFault(null)).toBeUndefined();
});
