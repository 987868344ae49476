import { setTimeout as delay } from 'node:timers/promises';
import { Interrupted } from './interrupted.ts';

/** @throws Interrupted as soon as the signal aborts. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal, ref: false });
  } catch {
    throw new Interrupted();
  }
}

/** As `wait`, for loops that look at the signal themselves: an early end is no error. */
export async function waitQuietly(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
