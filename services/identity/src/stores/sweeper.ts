import type { Random } from '@genkan/kernel';
import type { Log, Part } from '@genkan/platform';

type Sweep = { readonly collection: string; sweep(): Promise<number> };

const EVERY_MS = 60_000;
const JITTER_MS = 15_000;

/**
 * Takes out what is over. Nothing depends on it being prompt (every read looks at the time itself), so one
 * slow round a minute is enough, spread so that replicas do not sweep together.
 */
export function createSweeper(sweeps: readonly Sweep[], { log, random }: { log: Log; random: Random }): Part {
  const period = EVERY_MS + (random.bytes(2).readUInt16BE() % JITTER_MS);
  let timer: NodeJS.Timeout | undefined;

  const sweepOnce = async ({ collection, sweep }: Sweep) => {
    try {
      const count = await sweep();
      if (count > 0) log.debug({ collection, count }, 'removed what was over');
    } catch (err) {
      log.warn({ collection, err }, 'could not remove what was over; the next round will');
    }
  };
  const round = async () => {
    for (const sweep of sweeps) await sweepOnce(sweep);
  };

  return {
    name: 'sweeper',
    async start() {
      timer = setInterval(() => void round(), period).unref();
    },
    async stop() {
      clearInterval(timer);
    },
  };
}
