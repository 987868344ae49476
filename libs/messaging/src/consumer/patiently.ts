import { backoffMs, isOutage } from '@genkan/platform';
import { wait } from '../bus/wait.ts';

const FIRST_MS = 100;
const LIMIT_MS = 5000;

export type Patience = {
  signal: AbortSignal;
  /** Called at every try that failed, be it by an outage. */
  onFailed?(error: unknown): void;
  /** Called once when the outage begins, and once when it is over. */
  onPaused(error: unknown): void;
  onResumed(): void;
};

/**
 * Tries for as long as an outage lasts: not this event fails, everything does.
 * @throws Interrupted when the signal aborts meanwhile; every error that is no outage.
 */
export async function patiently<T>(action: () => Promise<T>, patience: Patience): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      const result = await action();
      if (tries > 0) patience.onResumed();
      return result;
    } catch (error) {
      patience.onFailed?.(error);
      if (!isOutage(error)) {
        if (tries > 0) patience.onResumed();
        throw error;
      }
      if (tries === 0) patience.onPaused(error);
      await wait(backoffMs(tries, FIRST_MS, LIMIT_MS), patience.signal);
    }
  }
}
