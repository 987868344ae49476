/** 0 → first, then doubling up to the limit; milliseconds. */
export function backoffMs(tries: number, first: number, limit: number): number {
  return Math.min(limit, first * 2 ** Math.min(tries, 30));
}
