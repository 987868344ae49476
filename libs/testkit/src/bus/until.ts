import { setTimeout as delay } from 'node:timers/promises';

const STEP_MS = 20;

/**
 * Waits until a condition holds, and no longer.
 * @throws Error that names what was waited for, after the timeout in milliseconds.
 */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms in vain until ${what}`);
    await delay(STEP_MS);
  }
}
