/** Who was born earlier would be older than anybody has become. */
const EARLIEST = '1900-01-01';

/**
 * Whether somebody may have been born on that day: a slip of the finger (`20990101`) is no guess.
 * @param birthDate and @param today `YYYY-MM-DD`; these compare as text
 */
export function mayBeBirthDate(birthDate: string, today: string): boolean {
  return birthDate >= EARLIEST && birthDate <= today;
}
