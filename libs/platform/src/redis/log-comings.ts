import type { Log } from '../log/create-log.ts';

/** One line when Redis goes and one when it comes, not one per attempt. */
export function logComings(log: Log): { away(error: Error): void; back(): void } {
  let isAway = false;
  return {
    away(error) {
      if (!isAway) log.warn({ part: 'redis', err: error }, 'redis does not answer');
      isAway = true;
    },
    back() {
      log.info({ part: 'redis' }, isAway ? 'redis answers again' : 'redis answers');
      isAway = false;
    },
  };
}
