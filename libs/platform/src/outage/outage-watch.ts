import type { Clock } from '@genkan/kernel';
import type { Log } from '../log/create-log.ts';
import { backoffMs } from './backoff.ts';

/** Knows whether something works at present, and says so once when that changes. */
export type OutageWatch = {
  /** Never throws: what failed is tried again by somebody, later. */
  attempt(action: () => Promise<void>): Promise<void>;
  /** It did not work, as somebody found out who answers for their own errors. */
  noteFailure(error?: unknown): void;
  noteSuccess(): void;
  isAway(): boolean;
  /** False for some time after a failure; the time doubles from failure to failure. */
  mayTry(): boolean;
  /** How long that time is at present; 0 while all is well. */
  retryMs(): number;
};

/** What the log is told when an outage begins, and when it is over. */
export type Sentences = { readonly away: string; readonly back: string };

/** The times after which is tried again: doubling from the first to the limit; milliseconds. */
export type Pauses = {
  readonly firstMs: number;
  readonly limitMs: number;
  /** None is shorter, whatever the doubling says. Default 0. */
  readonly leastMs?: number;
};

const PAUSES: Pauses = { firstMs: 500, limitMs: 5000 };

/** @param pauses half a second to five seconds unless told. */
export function createOutageWatch(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  sentences: Sentences,
  { firstMs, limitMs, leastMs = 0 }: Pauses = PAUSES,
): OutageWatch {
  let failures = 0;
  let failedAt = 0;

  function noteFailure(error?: unknown): void {
    failures += 1;
    failedAt = clock.now().getTime();
    if (failures === 1) log.warn({ err: error }, sentences.away);
  }

  function noteSuccess(): void {
    if (failures > 0) log.info(sentences.back);
    failures = 0;
  }

  const retryMs = () => (failures === 0 ? 0 : Math.max(leastMs, backoffMs(failures - 1, firstMs, limitMs)));
  return {
    attempt: (action) => action().then(noteSuccess, noteFailure),
    noteFailure,
    noteSuccess,
    isAway: () => failures > 0,
    mayTry: () => failures === 0 || clock.now().getTime() - failedAt >= retryMs(),
    retryMs,
  };
}
