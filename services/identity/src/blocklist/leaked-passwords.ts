import { dictionary } from '@zxcvbn-ts/language-common';

/** The manual's rule asks for eight characters: shorter ones never get as far as this list. */
const MIN_LENGTH = 8;

const leaked: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= MIN_LENGTH),
);

/**
 * Whether a password stands among the most frequent ones of published leaks: about 18 000 of the 49 000 that
 * zxcvbn-ts keeps, the 3 000 of NIST SP 800-63B-4 and ASVS 6.2.4 among them.
 * @param password in canonical form; upper and lower case are one
 */
export function isLeakedPassword(password: string): boolean {
  return leaked.has(password.toLowerCase());
}
