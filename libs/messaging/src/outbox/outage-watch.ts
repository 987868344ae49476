import type { Clock } from '@genkan/kernel';
import type { Log } from '@genkan/platform';
import { backoffMs } from '../bus/wait.ts';

const FIRST_MS = 500;
const LIMIT_MS = 5000;

/** Knows whether something works at present, and says so once when that changes. */
export type OutageWatch = {
  /** Never throws: what failed is tried again by somebody, later. */
  attempt(action: () => Promise<void>): Promise<void>;
  isAway(): boolean;
  /** False for some time after a failure; the time doubles from failure to failure. */
  mayTry(): boolean;
  /** How long that time is at present; 0 while all is well. */
  retryMs(): number;
};

export type Sentences = { away: string; back: string };

export function createOutageWatch(
  { clock, log }: { clock: Clock; log: Log },
  sentences: Sentences,
): OutageWatch {
  let failures = 0;
  let failedAt = 0;

  function noteFailure(error: unknown): void {
    failures += 1;
    failedAt = clock.now().getTime();
    if (failures === 1) log.warn({ err: error }, sentences.away);
  }

  function noteSuccess(): void {
    if (failures > 0) log.info(sentences.back);
    failures = 0;
  }

  const retryMs = () => (failures === 0 ? 0 : backoffMs(failures - 1, FIRST_MS, LIMIT_MS));
  return {
    attempt: (action) => action().then(noteSuccess, noteFailure),
    isAway: () => failures > 0,
    mayTry: () => failures === 0 || clock.now().getTime() - failedAt >= retryMs(),
    retryMs,
  };
}
