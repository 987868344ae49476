import { fakeClock } from '@genkan/testkit';
import { expect, test } from '@jest/globals';
import { deviceOf, factorsWith } from '../testing/device-of.ts';
import { sessionOf } from '../testing/session-of.ts';
import { createKnownFactors } from './known-factors.ts';

const factors = factorsWith(deviceOf());

test('what was said by the way is given to the next page of that session, once', () => {
  const known = createKnownFactors(fakeClock('2026-04-01T00:00:00Z'));
  known.learn(sessionOf(), factors);
  expect(known.take(sessionOf({ handle: 'another' }))).toBeNull();
  expect(known.take(sessionOf())).toEqual(factors);
  expect(known.take(sessionOf())).toBeNull();
});

test('and not later than five seconds', () => {
  const clock = fakeClock('2026-04-01T00:00:00Z');
  const known = createKnownFactors(clock);
  known.learn(sessionOf(), factors);
  clock.advance(5_001);
  expect(known.take(sessionOf())).toBeNull();
});

test('it remembers so many sessions and no more', () => {
  const known = createKnownFactors(fakeClock('2026-04-01T00:00:00Z'));
  for (let n = 0; n <= 10_000; n += 1) known.learn(sessionOf({ handle: `h-${n}` }), factors);
  expect(known.take(sessionOf({ handle: 'h-0' }))).toBeNull();
  expect(known.take(sessionOf({ handle: 'h-10000' }))).toEqual(factors);
});
