import type { Clock } from '@genkan/kernel';

/** A clock that stands still until it is moved by hand. */
export type FakeClock = Clock & {
  /** Moves it on, milliseconds. */
  advance(ms: number): void;
  /** Puts it at an instant, ISO 8601. */
  set(iso: string): void;
};

/** @param iso where it starts, ISO 8601 with an offset or Z. */
export function fakeClock(iso = '2026-04-01T00:00:00Z'): FakeClock {
  let ms = Date.parse(iso);
  return {
    now: () => new Date(ms),
    advance(by) {
      ms += by;
    },
    set(to) {
      ms = Date.parse(to);
    },
  };
}
