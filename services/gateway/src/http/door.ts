import type { ErrorRequestHandler, Router } from 'express';
import type { StoredAnswer } from '../domain/answer.ts';

/**
 * A way in from outside, for one kind of caller: the forms of our own pages, later the JSON of our own script, HR
 * and others. Each is a chain of its own with its own checks: none is opened by a check that another one makes.
 */
export type Door = {
  readonly router: Router;
  /** How this door says that something went wrong; the last door says it for what reached none. */
  readonly answerError: ErrorRequestHandler;
};

/** One thing that is asked of whoever comes: null lets pass, an answer or a problem that is thrown ends it. */
export type Check<Arrival> = {
  readonly name: string;
  readonly ask: (arrival: Arrival) => StoredAnswer | null | Promise<StoredAnswer | null>;
};

/** Goes through the checks in their order. @returns the first answer that ends it; null if all let pass. */
export async function firstObjection<Arrival>(
  checks: readonly Check<Arrival>[],
  arrival: Arrival,
): Promise<StoredAnswer | null> {
  for (const check of checks) {
    const objection = await check.ask(arrival);
    if (objection) return objection;
  }
  return null;
}
