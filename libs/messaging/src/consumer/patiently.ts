import { backoffMs, isOutage } from '@genkan/platform';
import { wait } from '../bus/wait.ts';

const FIRST_MS = 100;
const LIMIT_MS = 5000;

export type Patience = {
  signal: AbortSignal;
  /** Called at every try that failed, be it by an outage. */
  onFailed?(error: unknown): void;
  /** Called once when the outage begins, and once when it is over or the wait is. */
  onPaused(error: unknown): void;
  onResumed(): void;
};

/**
 * Tries for as long as an outage lasts: not this event fails, everything does.
 * @throws Interrupted when the signal aborts meanwhile; every error that is no outage.
 */
export async function patiently<T>(action: () => Promise<T>, patience: Patience): Promise<T> {
  let isPaused = false;
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        return await action();
      } catch (error) {
        patience.onFailed?.(error);
        if (!isOutage(error)) throw error;
        if (!isPaused) patience.onPaused(error);
        isPaused = true;
        await wait(backoffMs(tries, FIRST_MS, LIMIT_MS), patience.signal);
      }
    }
  } finally {
    if (isPaused) patience.onResumed();
  }
}
