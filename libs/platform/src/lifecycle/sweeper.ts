import type { Clock, Random } from '@genkan/kernel';
import type { Log } from '../log/create-log.ts';
import { createDueLoop } from './due-loop.ts';
import type { Part } from './part.ts';

export type SweeperOptions = {
  /** Each takes out of one collection what is over, and tells how many that were. */
  readonly sweeps: readonly { readonly collection: string; sweep(): Promise<number> }[];
  readonly everySeconds: number;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
};

/**
 * Takes out now and then what every read leaves out already, so nothing depends on it being prompt. A round
 * comes up to a quarter later than told, so that replicas do not sweep together; one that fails is left out.
 */
export function createSweeper({ sweeps, everySeconds, log, clock, random }: SweeperOptions): Part {
  const spread = 1 + random.bytes(2).readUInt16BE() / 2 ** 18;

  const work = async () => {
    for (const { collection, sweep } of sweeps) {
      try {
        const count = await sweep();
        if (count > 0) log.debug({ collection, count }, 'removed what was over');
      } catch (err) {
        log.warn({ collection, err }, 'could not remove what was over; the next round will');
      }
    }
  };

  const everyMs = () => everySeconds * 1000 * spread;
  return createDueLoop({ name: 'sweeper', work, everyMs, clock, log });
}
