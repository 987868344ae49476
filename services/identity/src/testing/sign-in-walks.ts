import fc from 'fast-check';
import { type Attempt, USED_ID, WINDOW_MS } from './sign-in-rule.ts';

/** Minutes that pass, or one attempt, so many `times`, with so many milliseconds after each (`passes`). */
export type Step = number | { attempt: Attempt; process: 0 | 1; times: number; passes: number };

const source = fc.constantFrom('home', 'office', 'café', 'far away');
const process = fc.constantFrom(0 as const, 1 as const);
const ownBrowser = fc.constantFrom(0 as const, 1 as const);
const noBrowser = fc.constant(null);
const member = fc.constant(USED_ID);
const right = fc.constant(true);
const wrong = fc.constant(false);

type Drawn = { [Field in keyof Omit<Attempt, 'source'>]: fc.Arbitrary<Attempt[Field]> };

type HowOften = { times?: fc.Arbitrary<number>; passes?: fc.Arbitrary<number> };

const attempts = (attempt: Drawn, { times = fc.constant(1), passes = fc.constant(0) }: HowOften = {}) =>
  fc.record({ attempt: fc.record({ source, ...attempt }), process, times, passes });

const upTo = (max: number) => fc.integer({ min: 1, max });

/** Everything that may happen around one member; ID `*`: another one each time. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: attempts({ userId: member, where: ownBrowser, right }) },
  { weight: 2, arbitrary: attempts({ userId: member, where: noBrowser, right }) },
  // Own slips, and somebody at the member's desk.
  {
    weight: 2,
    arbitrary: attempts({ userId: member, where: ownBrowser, right: wrong }, { times: upTo(14) }),
  },
  {
    weight: 4,
    arbitrary: attempts(
      { userId: fc.constantFrom(USED_ID, 'taro-2026', 'nobody99'), where: noBrowser, right: wrong },
      { times: upTo(15), passes: fc.integer({ min: 0, max: 1 }) },
    ),
  },
  // Somebody patient: as many as a window takes, window after window.
  {
    weight: 1,
    arbitrary: attempts(
      { userId: member, where: noBrowser, right: wrong },
      { times: fc.integer({ min: 90, max: 140 }), passes: fc.constant(Math.ceil(WINDOW_MS / 11)) },
    ),
  },
  {
    weight: 2,
    arbitrary: attempts({ userId: fc.constant('*'), where: noBrowser, right: wrong }, { times: upTo(45) }),
  },
  // A known browser at somebody else's ID is a stranger there.
  { weight: 1, arbitrary: attempts({ userId: fc.constant('taro-2026'), where: ownBrowser, right: wrong }) },
  { weight: 2, arbitrary: upTo(20).map((minutes) => minutes * 60_000) },
);
