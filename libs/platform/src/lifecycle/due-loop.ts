import type { Clock } from '@genkan/kernel';
import type { Log } from '../log/create-log.ts';
import { createOutageWatch, type OutageWatch, type Pauses, type Sentences } from '../outage/outage-watch.ts';
import { atMost } from './at-most.ts';
import { createBell } from './bell.ts';
import type { Part } from './part.ts';

export type DueLoopOptions = {
  readonly name: string;
  /**
   * One round: does what is due now. Aborted when the process stops. A round that throws is an outage of
   * whatever it needs; the rounds after it come in pauses that double, until one ends well.
   */
  work(signal: AbortSignal): Promise<void>;
  /** Milliseconds from the end of a round to the next one, where nobody wakes it. Asked every time. */
  everyMs(): number;
  /** The first round comes at the start, not one wait later. Default false. */
  readonly atOnce?: boolean;
  /** What else has to work for a round to make sense, as others find out: such an outage is waited out, too. */
  readonly outages?: readonly OutageWatch[];
  /** Default: that the part of this name pauses, and goes on. */
  readonly sentences?: Sentences;
  /** Default: half a second, doubling to five. */
  readonly pauses?: Pauses;
  readonly clock: Clock;
  readonly log: Log;
};

export type DueLoop = Part & {
  /** Something is due now. During an outage nobody is woken: it is waited out, whatever else happens. */
  wake(): void;
};

/** Less than a part is given to stop. A round that takes longer is left behind. */
const STOP_MS = 8_000;
const SENTENCES = { away: 'pauses: something that it needs does not answer', back: 'goes on' };

/** Does ever again what has become due: one round at a time, now and then, and at once when it is woken. */
export function createDueLoop(options: DueLoopOptions): DueLoop {
  const { name, work, everyMs, atOnce = false, clock, log, sentences } = options;
  const told = sentences ? log : log.child({ part: name });
  const rounds = createOutageWatch({ clock, log: told }, sentences ?? SENTENCES, options.pauses);
  const watches = [rounds, ...(options.outages ?? [])];
  const bell = createBell();
  const stopping = new AbortController();
  const { signal } = stopping;
  let running = Promise.resolve();

  const sleep = () => {
    const pauseMs = Math.max(...watches.map((watch) => watch.retryMs()));
    return bell.sleep(pauseMs > 0 ? pauseMs : everyMs());
  };

  const run = async () => {
    if (!atOnce) await sleep();
    while (!signal.aborted) {
      await rounds.attempt(() => work(signal));
      await sleep();
    }
  };

  return {
    name,
    wake() {
      if (!watches.some((watch) => watch.isAway())) bell.ring();
    },
    async start() {
      running = run();
    },
    async stop() {
      stopping.abort();
      bell.ring();
      await atMost(STOP_MS, running);
    },
  };
}
