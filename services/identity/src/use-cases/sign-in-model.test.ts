import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createBench, openAccount, problemOf, tryToSignIn } from '../testing/identity-bench.ts';
import {
  type Attempt,
  IN_A_ROW,
  type Outcome,
  SignInRule,
  USED_ID,
  WINDOW_MS,
} from '../testing/sign-in-rule.ts';
import { type Step, steps } from '../testing/sign-in-walks.ts';

/** A member with two known browsers, in front of two processes over one store. */
async function beginWalk() {
  const bench = await createBench({ quick: true });
  const { browsers, pair } = await openAccount(bench, { browsers: 2, userId: USED_ID });
  bench.clock.advance(WINDOW_MS);
  return { bench, processes: [bench, bench.secondProcess()], browsers, password: pair.password };
}

type Walk = Awaited<ReturnType<typeof beginWalk>>;
type Seen = { attempt: Attempt; outcome: Outcome; at: number };

/** Takes one step; `look` sees each attempt and what it was answered. */
async function take(walk: Walk, step: Step, look: (seen: Seen) => void): Promise<void> {
  const { clock } = walk.bench;
  if (typeof step === 'number') return void clock.advance(step);
  for (let n = 0; n < step.times; n += 1) {
    const userId = step.attempt.userId === '*' ? `guess-${n}0` : step.attempt.userId;
    const attempt = { ...step.attempt, userId };
    const at = clock.now().getTime();
    look({ attempt, outcome: await answerTo(walk, attempt, step.process), at });
    clock.advance(step.passes);
  }
}

async function answerTo(walk: Walk, attempt: Attempt, process: 0 | 1): Promise<Outcome> {
  const { userId, source, where, right } = attempt;
  const browser = where === null ? {} : { browser: walk.browsers[where] ?? '' };
  const typed = { userId, source, password: right ? walk.password : 'not-this-1', ...browser };
  const signingIn = tryToSignIn(walk.processes[process] ?? walk.bench, typed);
  const failed = await signingIn.then(
    () => null,
    (error: unknown) => problemOf(Promise.reject(error)),
  );
  if (!failed) return 'signed-in';
  return failed.code === 'throttled' ? `throttled until ${failed.until}` : (failed.code as Outcome);
}

test('8.9: random walks of a member and strangers are answered as the rule says, to the second', async () => {
  const walks = fc.array(steps, { minLength: 5, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(walks, async (taken) => {
      const walk = await beginWalk();
      const rule = new SignInRule();
      for (const step of taken)
        await take(walk, step, ({ attempt, outcome, at }) => {
          expect([attempt, outcome]).toEqual([attempt, rule.judge(attempt, at)]);
          expect(rule.heardOfStrangers).toBeLessThanOrEqual(IN_A_ROW);
        });
    }),
    { numRuns: 50 },
  );
}, 120_000);

/** Wrong guesses at the member's own desk are few here: after a hundred the browser is known no more. */
const isOfOthers = (step: Step) => typeof step !== 'number' && step.attempt.where === null;
const fewOwnSlips = (taken: readonly Step[]) =>
  taken.reduce<number>(
    (sum, step) =>
      typeof step === 'number' || step.attempt.right || isOfOthers(step) ? sum : sum + step.times,
    0,
  ) < IN_A_ROW;

test('8.9: whatever others do, a known browser is answered as if it were alone in the world', async () => {
  const walks = fc.array(steps, { minLength: 5, maxLength: 20 }).filter(fewOwnSlips);
  await fc.assert(
    fc.asyncProperty(walks, async (taken) => {
      const [crowded, alone] = [await beginWalk(), await beginWalk()];
      const [inCrowd, byItself]: [Outcome[], Outcome[]] = [[], []];
      const note = (list: Outcome[]) => (seen: Seen) => {
        if (seen.attempt.where !== null && seen.attempt.userId === USED_ID) list.push(seen.outcome);
      };
      for (const step of taken) {
        await take(crowded, step, note(inCrowd));
        if (typeof step !== 'number' && isOfOthers(step)) alone.bench.clock.advance(step.times * step.passes);
        else await take(alone, step, note(byItself));
      }
      expect(inCrowd).toEqual(byItself);
    }),
    { numRuns: 25 },
  );
}, 120_000);
