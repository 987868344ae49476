import type { ParkingReason } from '@genkan/contracts';
import { Problem } from '@genkan/kernel';
import { backoffMs } from '@genkan/platform';
import { Interrupted } from '../bus/interrupted.ts';
import { wait } from '../bus/wait.ts';
import { TooEarly, Unacceptable } from './failures.ts';
import { type Patience, patiently } from './patiently.ts';

/** How often one event is tried before it is parked, outages not counted; and the waits between, doubling. */
export type Retries = { attempts: number; firstMs: number; limitMs: number };

/** About six seconds in all: long enough for a fact of another topic that has to come first. */
export const DEFAULT_RETRIES: Retries = { attempts: 6, firstMs: 200, limitMs: 5000 };

/** What became of an event that was not handled. */
export type GivenUp = { reason: ParkingReason; tries: number };

/**
 * Tries one event, pausing through outages.
 * @returns what the action returned, or why it was given up.
 * @throws Interrupted
 */
export async function persevere<T>(
  action: () => Promise<T>,
  { retries, patience }: { retries: Retries; patience: Patience },
): Promise<T | GivenUp> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await patiently(action, patience);
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      if (error instanceof Unacceptable || tries >= retries.attempts)
        return { reason: reasonOf(error), tries };
      await wait(backoffMs(tries - 1, retries.firstMs, retries.limitMs), patience.signal);
    }
  }
}

/** A short text without values: names and codes, never the messages of libraries. */
export function reasonOf(error: unknown): ParkingReason {
  if (error instanceof Unacceptable) return error.reason;
  if (error instanceof TooEarly) return 'too early';
  if (error instanceof Problem) return `problem: ${error.code}`;
  return `failed: ${error instanceof Error ? error.name : typeof error}`;
}
