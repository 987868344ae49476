/** Manual, F5: 8–13 characters, digits and letters combined; a–z 0–9 - _ . @ */
const MIN_LENGTH = 8;
const MAX_LENGTH = 13;
const ALLOWED = /^[a-z0-9\-_.@]$/;

/** Why a text is refused. `position` counts characters from 1. */
export type UserIdFault =
  | { reason: 'too-short' | 'too-long' | 'digits-and-letters' }
  | { reason: 'character'; character: string; position: number };

/** @param userId in canonical form */
export function findUserIdFault(userId: string): UserIdFault | null {
  const characters = [...userId];
  const position = characters.findIndex((character) => !ALLOWED.test(character));
  const character = characters[position];
  if (character !== undefined) return { reason: 'character', character, position: position + 1 };
  if (characters.length < MIN_LENGTH) return { reason: 'too-short' };
  if (characters.length > MAX_LENGTH) return { reason: 'too-long' };
  return /[0-9]/.test(userId) && /[a-z]/.test(userId) ? null : { reason: 'digits-and-letters' };
}
