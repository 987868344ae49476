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
  /**
   * Per typed user ID, whether or not it exists. Twelve: ten wrong guesses at once must leave room for the right
   * password from two browsers.
   */
  passwordById: { name: 'password/id', limit: 12, windowMs: 15 * MINUTE_MS },
  birthDate: { name: 'birth-date/account', limit: 5, windowMs: 15 * MINUTE_MS },
  /** Per credential number, for as long as a notice may be valid: patience must not find a birth date. */
  birthDateByCredential: { name: 'birth-date/credential', limit: 20, windowMs: 400 * DAY_MS, once: true },
  /** Hashes that one first login may cost. */
  setPassword: { name: 'set-password/account', limit: 10, windowMs: 15 * MINUTE_MS },
  /** User IDs that were taken: enough to find a free one, too few to learn who has which. */
  takenUserId: { name: 'user-id-taken/account', limit: 20, windowMs: 60 * MINUTE_MS },
} as const satisfies Record<string, Lane>;

/**
 * Per network address, by *distinct* IDs that fail and have not signed in since: a company's members share one
 * address. @param limit how many an address may have
 */
export function passwordBySource(limit: number): Lane {
  return { name: 'password/source', limit, windowMs: 15 * MINUTE_MS };
}

/** Whether a subject may still be looked at. */
export type Room = { granted: boolean; until: Date };
