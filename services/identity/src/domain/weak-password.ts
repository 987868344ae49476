import { canonicalTemporaryPassword, canonicalUserId, parseBirthDate } from '@genkan/kernel';
import { COMMON_STEMS } from './common-passwords.ts';

export type Weakness =
  | 'common'
  | 'same-as-user-id'
  | 'same-as-birth-date'
  | 'same-as-temporary'
  | 'context-word';

/** What must not be a password for this member. */
export type PasswordContext = {
  userIds: readonly string[];
  /** `YYYY-MM-DD` */
  birthDate: string;
  temporaryPassword: string;
  /** Words of this portal, lower case: its name, the society's. */
  words: readonly string[];
  /** Whether it stands in a list of leaked passwords. */
  isLeaked(password: string): boolean;
};

/** What may be left beside a known word before the whole counts as a password of its own. */
const MAX_DECORATION = 3;
/** Runs that fingers find by themselves, read forwards and backwards. */
const RUNS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'zaq1xsw2cde3vfr4bgt5',
  '!@#$%^&*()',
  '!"#$%&\'()',
].flatMap((run) => [run, [...run].reverse().join('')]);

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Says why a password is refused though it keeps the manual's rule (NIST SP 800-63B-4, 3.1.1.2; ASVS 6.2.4,
 * 6.2.11), or null. @param password in canonical form
 */
export function findWeakness(password: string, context: PasswordContext): Weakness | null {
  if (canonicalTemporaryPassword(password) === context.temporaryPassword) return 'same-as-temporary';
  if (context.userIds.some((userId) => isDecorated(canonicalUserId(password), userId)))
    return 'same-as-user-id';
  if (isBirthDate(password, context.birthDate)) return 'same-as-birth-date';
  if (isMadeOfWords(password.toLowerCase(), context.words)) return 'context-word';
  return context.isLeaked(password) || isCommon(password.toLowerCase()) ? 'common' : null;
}

function isDecorated(text: string, word: string): boolean {
  return text.includes(word) && text.length - word.length <= MAX_DECORATION;
}

/** Any spelling that the birth date page would read, the digits in other orders, and any of these decorated. */
function isBirthDate(password: string, birthDate: string): boolean {
  if (undecorated(password).some((core) => parseBirthDate(core) === birthDate)) return true;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const compact = password.replace(/[-/._\s]/g, '');
  const spellings = [year + month + day, month + day + year, day + month + year];
  return spellings.some((spelling) => isDecorated(compact, spelling));
}

/** The text itself, and what is left of it without up to so many characters before and behind. */
function undecorated(text: string): string[] {
  const cuts = Array.from({ length: MAX_DECORATION + 1 }, (_, count) => count);
  return cuts.flatMap((before) =>
    cuts.slice(0, cuts.length - before).map((behind) => text.slice(before, text.length - behind)),
  );
}

/** Nothing of weight is left once the portal's own words, digits and symbols are taken out. */
function isMadeOfWords(password: string, words: readonly string[]): boolean {
  const letters = password.replace(/[^a-z]/g, '');
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), letters);
  return rest !== letters && rest.length <= MAX_DECORATION;
}

function isCommon(password: string): boolean {
  return isRepetition(password) || isRun(password) || hasCommonStem(password);
}

/** 11111111, abababab, abc123abc123: one unit of up to six characters over and over. */
function isRepetition(password: string): boolean {
  return /^(.{1,6}?)\1+$/s.test(password);
}

/** Made of few runs: 12345678, qwertyui, asdf1234. */
function isRun(password: string): boolean {
  let rest = password;
  for (let pieces = 0; pieces < 3 && rest.length > 0; pieces += 1) rest = rest.slice(longestRun(rest));
  return rest.length === 0;
}

/** How many characters at the start follow one run; at least 3, else 0. */
function longestRun(text: string): number {
  for (let length = text.length; length >= 3; length -= 1) {
    const start = text.slice(0, length);
    if (RUNS.some((run) => run.includes(start)) || new Set(start).size === 1) return length;
  }
  return 0;
}

/**
 * A stem of the list with digits and symbols around it (password1, 2024sakura), with look-alikes in place of
 * letters (P@ssw0rd!), or both, where those at the ends are additions and those inside letters (p4ssw0rd99).
 */
function hasCommonStem(password: string): boolean {
  return [
    trimTo('a-z', password),
    trimTo('a-z', readLookAlikes(password)),
    readLookAlikes(trimTo('a-z@$', password)),
  ].some(isStem);
}

/** Without what stands before the first and after the last of these characters. */
function trimTo(characters: string, text: string): string {
  return text.replace(new RegExp(`^[^${characters}]+|[^${characters}]+$`, 'g'), '');
}

function readLookAlikes(text: string): string {
  return [...text].map((character) => LOOK_ALIKES[character] ?? character).join('');
}

/** Also the same stem twice: passwordpassword. */
function isStem(text: string): boolean {
  const half = text.slice(0, text.length / 2);
  return COMMON_STEMS.has(text) || (half + half === text && COMMON_STEMS.has(half));
}
