let offsetMs = 0;

/** What the clocks of the running system show, in milliseconds since 1970; a phone in a test shows the same. */
export const systemNow = (): number => Date.now() + offsetMs;

/** Only `moveClock` says so, once the system's clocks are there. */
export function noteSystemTime(aheadMs: number): void {
  offsetMs = aheadMs;
}
