/**
 * An address that mail can be sent to. Wider than RFC 5321 in one point: Japanese carriers gave out addresses
 * with dots side by side or before the @, and their owners still read mail there.
 */
const LOCAL_PART = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const TOP_LABEL = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const MAX_LENGTH = 254;
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
  return isWellFormed(email) ? null : { reason: 'form' };
}

function isWellFormed(email: string): boolean {
  const at = email.lastIndexOf('@');
  const labels = email.slice(at + 1).split('.');
  return (
    email.length <= MAX_LENGTH &&
    LOCAL_PART.test(email.slice(0, Math.max(at, 0))) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LABEL.test(labels.at(-1) ?? '')
  );
}
