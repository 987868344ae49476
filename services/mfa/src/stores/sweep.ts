import type { Log, Part } from '@genkan/platform';

type SweepOptions = { name: string; everySeconds: number; sweep: () => Promise<number>; log: Log };

/** Removes now and then what filters ignore already. Replicas may sweep side by side; a failed round is left out. */
export function createSweep({ name, everySeconds, sweep, log }: SweepOptions): Part {
  let timer: NodeJS.Timeout | undefined;
  const round = () =>
    sweep().then(
      (count) => log.debug({ part: name, count }, 'swept'),
      (error: unknown) => log.warn({ part: name, err: error }, 'a sweep failed; the next one comes'),
    );
  return {
    name,
    async start() {
      // A little apart from one another, so that replicas do not sweep in step.
      const ms = everySeconds * 1000 * (1 + Math.random() / 4);
      timer = setInterval(round, ms).unref();
    },
    async stop() {
      clearInterval(timer);
    },
  };
}
