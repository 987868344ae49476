import { Problem } from '@genkan/kernel';
import { ServiceUnavailable, StoreUnavailable } from '@genkan/platform';
import { describe, expect, test } from '@jest/globals';
import { Interrupted } from '../bus/interrupted.ts';
import { TooEarly, Unacceptable } from './failures.ts';
import { persevere } from './persevere.ts';

const retries = { attempts: 3, firstMs: 1, limitMs: 2 };

/** Throws the given errors one after another, then succeeds. */
function failing(...errors: Error[]) {
  const turn = { calls: 0, pauses: 0, resumptions: 0 };
  const stopping = new AbortController();
  const patience = {
    signal: stopping.signal,
    onPaused() {
      turn.pauses += 1;
    },
    onResumed() {
      turn.resumptions += 1;
    },
  };
  const run = () =>
    persevere(
      async () => {
        turn.calls += 1;
        const error = errors.shift();
        if (error) throw error;
        return 'handled' as const;
      },
      { retries, patience },
    );
  return { turn, run, stop: () => stopping.abort() };
}

describe('an event that fails', () => {
  test('is tried again, and succeeds', async () => {
    const { turn, run } = failing(new TooEarly(), new Error('x'));
    expect(await run()).toBe('handled');
    expect(turn.calls).toBe(3);
  });

  test.each([
    ['too early', new TooEarly()],
    ['problem: name-taken', new Problem('name-taken')],
    ['failed: RangeError', new RangeError('山田花子')],
  ])('is given up after its attempts: %s', async (reason, error) => {
    expect(await failing(error, error, error, error).run()).toEqual({ reason, tries: 3 });
  });

  test('is given up at once where trying again cannot help', async () => {
    expect(await failing(new Unacceptable('not JSON')).run()).toEqual({ reason: 'not JSON', tries: 1 });
  });
});

describe('an outage', () => {
  test('does not count as an attempt, and is told once', async () => {
    const { turn, run } = failing(
      new StoreUnavailable('mongodb'),
      new ServiceUnavailable('identity'),
      new Error('wrapped', { cause: new StoreUnavailable('mongodb') }),
      new TooEarly(),
      new TooEarly(),
    );
    expect(await run()).toBe('handled');
    expect(turn).toEqual({ calls: 6, pauses: 1, resumptions: 1 });
  });

  test('ends with the process, without a verdict', async () => {
    const { turn, run, stop } = failing(...Array.from({ length: 9 }, () => new StoreUnavailable('mongodb')));
    const running = run();
    stop();
    await expect(running).rejects.toThrow(Interrupted);
    expect(turn).toMatchObject({ pauses: 1, resumptions: 1 });
  });
});
