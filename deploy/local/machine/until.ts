import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until the answer is there; `undefined` when time is up or `signal` aborts. */
export async function until<T>(
  ask: () => Promise<T | undefined | false>,
  limits: { seconds: number; everyMilliseconds?: number; signal?: AbortSignal | undefined },
): Promise<T | undefined> {
  const end = performance.now() + limits.seconds * 1000;
  while (performance.now() < end && !limits.signal?.aborted) {
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    await wait(limits.everyMilliseconds ?? 100);
  }
  return undefined;
}
