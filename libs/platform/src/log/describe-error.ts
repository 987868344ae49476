import { isNativeError } from 'node:util/types';
import { Problem } from '@genkan/kernel';
import { SafeError } from '../outage/safe-error.ts';

/** What the log may know of an error. */
export type ErrorDescription = {
  readonly name: string;
  readonly message?: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: ErrorDescription;
};

const MAX_CAUSES = 4;

/**
 * Name, code and places in the stack of anything thrown. The message only where it is ours or the operating
 * system's: those of libraries quote the values that they choke on.
 */
export function describeError(thrown: unknown, depth = 0): ErrorDescription {
  if (!isNativeError(thrown)) return { name: typeof thrown };
  const { code } = thrown as { code?: unknown };
  const stack = placesOf(thrown);
  return {
    name: thrown.name,
    ...(maySpeak(thrown) ? { message: thrown.message } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(stack ? { stack } : {}),
    ...(thrown.cause !== undefined && depth < MAX_CAUSES
      ? { cause: describeError(thrown.cause, depth + 1) }
      : {}),
  };
}

/** Messages of system errors name the call, the host and the port, and are needed to mend what is broken. */
function maySpeak(error: Error): boolean {
  return error instanceof SafeError || error instanceof Problem || 'syscall' in error;
}

/** The message stands at the head of a stack, so only its "at …" lines are kept. */
function placesOf(error: Error): string {
  const lines = error.stack?.split('\n') ?? [];
  return lines
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n');
}
