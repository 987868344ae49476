/** Manual, F6. Length in code points; nothing is cut off (NIST SP 800-63B-4, 3.1.1.2). */
const MIN_LENGTH = 8;
const MAX_LENGTH = 64;
/**
 * The manual lists letters, digits and 32 symbols: all of printable ASCII but the space. Its ¥ is the
 * backslash here, because the canonical form writes ¥ ￥ ＼ and \ as one.
 */
const ALLOWED = /^[\x21-\x7e]$/;

/** Why a text is refused. `position` counts characters from 1. */
export type PasswordFault =
  | { reason: 'too-short' | 'too-long' }
  | { reason: 'character'; character: string; position: number };

/** No rule of composition: NIST SP 800-63B-4 forbids one. @param password in canonical form */
export function findPasswordFault(password: string): PasswordFault | null {
  const characters = [...password];
  const position = characters.findIndex((character) => !ALLOWED.test(character));
  const character = characters[position];
  if (character !== undefined) return { reason: 'character', character, position: position + 1 };
  if (characters.length < MIN_LENGTH) return { reason: 'too-short' };
  return characters.length > MAX_LENGTH ? { reason: 'too-long' } : null;
}
