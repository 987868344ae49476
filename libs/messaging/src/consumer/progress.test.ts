import { StoreUnavailable } from '@genkan/platform';
import { fakeClock } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { Unacceptable } from './failures.ts';
import { createProgress } from './progress.ts';

const MINUTE = 60_000;
const at = (offset: string, partition = 0) => ({ topic: 'hr.employees.v1', partition, offset });

function setUp() {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const progress = createProgress(clock);
  return { progress, clock, reasons: () => progress.stalls(MINUTE).map(({ reason }) => reason) };
}

test('8.3: a record that comes again after a crash has waited since the first time', () => {
  const { progress, clock } = setUp();
  progress.onBegun(at('17'));
  clock.advance(MINUTE - 1);
  progress.onBegun(at('17'));
  expect(progress.stalls(MINUTE)).toEqual([]);
  clock.advance(1);
  const since = new Date('2026-04-01T00:00:00Z');
  expect(progress.stalls(MINUTE)).toMatchObject([{ position: at('17'), since }]);
  progress.onEnded(at('17'));
  progress.onBegun(at('18'));
  expect(progress.stalls(MINUTE)).toEqual([]);
});

test.each([
  [new StoreUnavailable('mongodb'), 'mongodb does not answer'],
  [new Unacceptable('no id'), 'no id'],
  [new TypeError('見本花子 is no function'), 'failed: TypeError'],
])('8.3: what keeps it is told without a value: %s', (error, reason) => {
  const { progress, clock, reasons } = setUp();
  progress.onBegun(at('17'));
  progress.onFailed(at('17'), error);
  clock.advance(MINUTE);
  expect(reasons()).toEqual([reason]);
});

test('8.3: a partition that went to another member is no longer ours to tell of', () => {
  const { progress, clock } = setUp();
  progress.onBegun(at('17', 0));
  progress.onHeld(at('4', 1), 'cannot be read');
  expect(progress.stalls(MINUTE)).toMatchObject([{ position: at('4', 1) }]);
  clock.advance(MINUTE);
  progress.onAssigned([{ topic: 'hr.employees.v1', partition: 1 }]);
  expect(progress.stalls(MINUTE)).toMatchObject([{ position: at('4', 1), reason: 'cannot be read' }]);
});

test('8.3: a record that another member may have ended is told of only once it comes again', () => {
  const { progress, clock } = setUp();
  progress.onBegun(at('17'));
  clock.advance(MINUTE);
  progress.onAssigned([{ topic: 'hr.employees.v1', partition: 0 }]);
  expect(progress.stalls(MINUTE)).toEqual([]);
  progress.onBegun(at('17'));
  expect(progress.stalls(MINUTE)).toMatchObject([{ since: new Date('2026-04-01T00:00:00Z') }]);
});

test('8.3: a consumer that does not come to read at all is told of as well, until it does', () => {
  const { progress, clock, reasons } = setUp();
  progress.onAway();
  clock.advance(MINUTE);
  expect(reasons()).toEqual(['the consumer has not joined its group']);
  progress.onAway(new RangeError('x'));
  progress.onAway();
  expect(reasons()).toEqual(['failed: RangeError']);
  progress.onReading();
  expect(reasons()).toEqual([]);
});
