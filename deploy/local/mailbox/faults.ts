/** What an SMTP server may do wrong at the end of DATA. `hang` keeps nothing; `drop` keeps the mail but never says so. */
export const FAULT_MODES = ['none', '4xx', '5xx', 'hang-at-data', 'drop-after-data'] as const;

export type FaultMode = (typeof FAULT_MODES)[number];

/** The knob that tests turn: the next `times` mails meet the fault, then all is well again. */
export class Faults {
  #mode: FaultMode = 'none';
  #left = 0;

  set(mode: FaultMode, times: number): void {
    this.#mode = mode;
    this.#left = times;
  }

  /** The fault for this mail; uses up one. */
  take(): FaultMode {
    if (this.#left <= 0) return 'none';
    this.#left -= 1;
    return this.#mode;
  }
}

/** Reads `{ mode, times? }` (times: once unless told), or undefined if it is not that. */
export function readFault(body: unknown): { mode: FaultMode; times: number } | undefined {
  const { mode, times = 1 } = (body ?? {}) as { mode?: unknown; times?: unknown };
  const known = FAULT_MODES.find((one) => one === mode);
  return known && typeof times === 'number' && Number.isInteger(times) && times >= 0
    ? { mode: known, times }
    : undefined;
}
