import { EMAIL, MAX_EMAIL_LENGTH } from '@genkan/kernel';

/** Whatever may stand somewhere in an address. */
const ALLOWED = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-]$/;

/** Why a text is refused. `position` counts characters from 1. */
export type EmailFault = { reason: 'form' } | { reason: 'character'; character: string; position: number };

/** @param email in canonical form */
export function findEmailFault(email: string): EmailFault | null {
  const characters = [...email];
  const position = characters.findIndex((character) => !ALLOWED.test(character));
  const character = characters[position];
  if (character !== undefined) return { reason: 'character', character, position: position + 1 };
  return email.length <= MAX_EMAIL_LENGTH && EMAIL.test(email) ? null : { reason: 'form' };
}
