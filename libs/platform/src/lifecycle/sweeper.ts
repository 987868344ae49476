import type { Random } from '@genkan/kernel';
import type { Log } from '../log/create-log.ts';
import type { Part } from './part.ts';

export type SweeperOptions = {
  /** Each takes out of one collection what is over, and tells how many that were. */
  readonly sweeps: readonly { readonly collection: string; sweep(): Promise<number> }[];
  readonly everySeconds: number;
  readonly log: Log;
  readonly random: Random;
};

/**
 * Takes out now and then what every read leaves out already, so nothing depends on it being prompt. A round
 * comes up to a quarter later than told, so that replicas do not sweep together; one that fails is left out.
 */
export function createSweeper({ sweeps, everySeconds, log, random }: SweeperOptions): Part {
  const spread = 1 + random.bytes(2).readUInt16BE() / 2 ** 18;
  let timer: NodeJS.Timeout | undefined;

  const round = async () => {
    for (const { collection, sweep } of sweeps) {
      try {
        const count = await sweep();
        if (count > 0) log.debug({ collection, count }, 'removed what was over');
      } catch (err) {
        log.warn({ collection, err }, 'could not remove what was over; the next round will');
      }
    }
  };

  return {
    name: 'sweeper',
    async start() {
      timer = setInterval(() => void round(), everySeconds * 1000 * spread).unref();
    },
    async stop() {
      clearInterval(timer);
    },
  };
}
