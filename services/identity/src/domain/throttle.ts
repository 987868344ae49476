const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A kind of guess that is counted by itself. `limit` guesses are looked at per window and subject. */
export type Lane = {
  readonly name: string;
  readonly limit: number;
  readonly windowMs: number;
  /** The one window of a subject opens at its first guess; the others lie side by side on the clock. */
  readonly once?: true;
};

export const LANES = {
  /** Per typed user ID, whether or not it exists. Twelve: ten wrong guesses at once must leave room for the right password from two browsers. */
  passwordById: { name: 'password/id', limit: 12, windowMs: 15 * MINUTE_MS },
  /** Per network address, by *distinct* IDs that fail: a company's members share one address. */
  passwordBySource: { name: 'password/source', limit: 30, windowMs: 15 * MINUTE_MS },
  birthDate: { name: 'birth-date/account', limit: 5, windowMs: 15 * MINUTE_MS },
  /** Per credential number, for as long as a notice may be valid: patience must not find a birth date. */
  birthDateByCredential: { name: 'birth-date/credential', limit: 20, windowMs: 400 * DAY_MS, once: true },
  /** Hashes that one first login may cost. */
  setPassword: { name: 'set-password/account', limit: 10, windowMs: 15 * MINUTE_MS },
} as const satisfies Record<string, Lane>;

/** The window that a moment lies in, and its end. */
export function windowAt({ windowMs, once }: Lane, now: Date): { index: number; until: Date } {
  if (once) return { index: 0, until: new Date(now.getTime() + windowMs) };
  const index = Math.floor(now.getTime() / windowMs);
  return { index, until: new Date((index + 1) * windowMs) };
}
