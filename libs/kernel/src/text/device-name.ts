import { canonicalDeviceName } from './canonical.ts';

const MAX_NAME_LENGTH = 40;

/** Control characters, line and paragraph ends, changes of direction, halves of a character. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

export type DeviceName = { name: string; nameCanonical: string };
export type NameFault = 'empty' | 'too-long' | 'character';

/**
 * A device's name: 1–40 characters, Japanese ones too, shown as typed and compared in canonical form.
 * 「が」 typed as two characters counts as one.
 */
export function readDeviceName(typed: string): DeviceName | { fault: NameFault } {
  const name = typed.normalize('NFC').trim();
  const nameCanonical = canonicalDeviceName(name);
  if (nameCanonical === '') return { fault: 'empty' };
  if (UNPRINTABLE.test(name)) return { fault: 'character' };
  if ([...name].length > MAX_NAME_LENGTH) return { fault: 'too-long' };
  return { name, nameCanonical };
}
