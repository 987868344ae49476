import type { Log } from '../log/create-log.ts';
import { atMost } from './at-most.ts';
import type { Part } from './part.ts';

export type Phase = 'new' | 'starting' | 'ready' | 'stopping' | 'stopped';

export type Life = {
  phase(): Phase;
  /** Starts the parts in order. @throws what a part throws; the parts before it are stopped then. */
  start(): Promise<void>;
  /** Stops in reverse whatever has been started; also in the middle of the start. Never throws. */
  stop(): Promise<void>;
};

/** Longer than a door needs to let its running calls end (10 s). */
const STOP_LIMIT_MS = 12_000;

/** Parts that live and end together. */
export function createLife(parts: readonly Part[], log: Log): Life {
  const begun: Part[] = [];
  let phase: Phase = 'new';
  let ending: Promise<void> | undefined;
  const isEnding = () => ending !== undefined;

  const stopAll = async () => {
    phase = 'stopping';
    for (const part of begun.toReversed()) await stopPart(part, log);
    phase = 'stopped';
  };
  const life: Life = {
    phase: () => phase,
    async start() {
      phase = 'starting';
      for (const part of parts) {
        if (isEnding()) return;
        begun.push(part);
        await part.start().catch(async (error: unknown) => {
          log.error({ part: part.name, err: error }, 'a part did not start');
          await life.stop();
          throw error;
        });
      }
      if (isEnding()) return;
      phase = 'ready';
      log.info('ready');
    },
    stop() {
      ending ??= stopAll();
      return ending;
    },
  };
  return life;
}

async function stopPart(part: Part, log: Log): Promise<void> {
  try {
    if (!(await atMost(STOP_LIMIT_MS, part.stop())))
      log.warn({ part: part.name }, 'a part did not stop in time');
  } catch (error) {
    log.warn({ part: part.name, err: error }, 'a part did not stop cleanly');
  }
}
