/** Who was born earlier would be older than anybody has become. */
const EARLIEST = '1900-01-01';

/**
 * Whether somebody may have been born on that day. One rule for what HR says and for what a member types: a
 * birth date that the first is believed and the second is not would lock its member out.
 * @param birthDate and @param today `YYYY-MM-DD`, a day in Tokyo; these compare as text
 */
export function mayBeBirthDate(birthDate: string, today: string): boolean {
  return birthDate >= EARLIEST && birthDate <= today;
}
