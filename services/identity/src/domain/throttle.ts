const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A count in a row has no end; what nobody counts any more is swept after ten years. */
const EVER_MS = 3650 * DAY_MS;

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
  /** Per account and browser that it knows: who stole a cookie guesses no faster than a stranger. */
  passwordByBrowser: { name: 'password/browser', limit: 12, windowMs: 15 * MINUTE_MS },
  /** Strangers' wrong passwords in a row (NIST SP 800-63B-4, 3.2.2); then the own password is disabled for them. */
  failuresOfStrangers: { name: 'failures/account', limit: 100, windowMs: EVER_MS, once: true },
  /** The same of one known browser; then it is known no more. */
  failuresOfBrowser: { name: 'failures/browser', limit: 100, windowMs: EVER_MS, once: true },
  /** Where there is no account the same is written, and need not be kept. */
  failuresOfNobody: { name: 'failures/nobody', limit: 100, windowMs: 15 * MINUTE_MS, once: true },
  /** Per address and ID: it got in from there. What others do at that address is not held against it. */
  knownAtSource: { name: 'known/source', limit: 1, windowMs: 90 * DAY_MS, once: true },
  birthDate: { name: 'birth-date/account', limit: 5, windowMs: 15 * MINUTE_MS },
  /** Per credential number, for as long as a notice may be valid: patience must not find a birth date. */
  birthDateByCredential: { name: 'birth-date/credential', limit: 20, windowMs: 400 * DAY_MS, once: true },
  /** Hashes that one first login may cost. */
  setPassword: { name: 'set-password/account', limit: 10, windowMs: 15 * MINUTE_MS },
  /** User IDs that were taken: enough to find a free one, too few to learn who has which. */
  takenUserId: { name: 'user-id-taken/account', limit: 20, windowMs: 60 * MINUTE_MS },
} as const satisfies Record<string, Lane>;

/**
 * Per network address, by *distinct* IDs that fail and never signed in from there: a company's members share one
 * address. @param limit how many an address may have
 */
export function passwordBySource(limit: number): Lane {
  return { name: 'password/source', limit, windowMs: 15 * MINUTE_MS };
}

/** Whether a subject may still be looked at. */
export type Room = { granted: boolean; until: Date };
