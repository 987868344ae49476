const MINUTE_MS = 60_000;

/** A kind of guess that is counted by itself. `limit` guesses are looked at per window and subject. */
export type Lane = { readonly name: string; readonly limit: number; readonly windowMs: number };

export const LANES = {
  /** Per typed user ID, whether or not it exists. Twelve: ten wrong guesses at once must leave room for the right password from two browsers. */
  passwordById: { name: 'password/id', limit: 12, windowMs: 15 * MINUTE_MS },
  /** Per network address, by *distinct* IDs that fail: a company's members share one address. */
  passwordBySource: { name: 'password/source', limit: 30, windowMs: 15 * MINUTE_MS },
  birthDate: { name: 'birth-date/account', limit: 5, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Lane>;

/** The window that a moment lies in, and its end. */
export function windowAt(lane: Lane, now: Date): { index: number; until: Date } {
  const index = Math.floor(now.getTime() / lane.windowMs);
  return { index, until: new Date((index + 1) * lane.windowMs) };
}
