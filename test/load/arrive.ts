import { setTimeout as wait } from 'node:timers/promises';

type Arrivals = {
  count: number;
  perSecond: number;
  /** What each of them is there for; `nth` from 0. */
  serve(nth: number): Promise<void>;
};

/**
 * Callers who arrive at a fixed rate, however long the others are being served: a stall keeps nobody away, and
 * everybody who should have come in it counts it.
 * @returns milliseconds from when each should have arrived until it was served
 */
export async function arrive({ count, perSecond, serve }: Arrivals): Promise<number[]> {
  const start = performance.now();
  const served = Array.from({ length: count }, async (_, nth) => {
    const due = start + (nth * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    await serve(nth);
    return performance.now() - due;
  });
  return Promise.all(served);
}
