import { problem } from '@genkan/contracts';

export type HashQueueLimits = {
  /** Hashes at the same time: more than there are cores only lowers what gets done. */
  readonly running: number;
  /** Callers that may wait; the next one is refused. */
  readonly waiting: number;
};

/** Runs work one after another on a few places. */
export type HashQueue = { run<T>(work: () => Promise<T>): Promise<T> };

/** @throws Problem `overloaded` from `run` where too many wait already: the same for everybody (D10). */
export function createHashQueue(limits: HashQueueLimits): HashQueue {
  const waiting: (() => void)[] = [];
  let running = 0;

  const enter = async () => {
    if (running < limits.running) {
      running += 1;
      return;
    }
    if (waiting.length >= limits.waiting) throw problem('overloaded');
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  /** A place that is handed on stays taken. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
