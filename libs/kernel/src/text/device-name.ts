import { canonicalDeviceName } from './canonical.ts';
import { isPrintableLabel, printedLabel } from './label.ts';

const MAX_NAME_LENGTH = 40;

export type DeviceName = { name: string; nameCanonical: string };
export type NameFault = 'empty' | 'too-long' | 'character';

/**
 * A device's name: 1–40 characters, Japanese ones too, shown as typed and compared in canonical form.
 * 「が」 typed as two characters counts as one.
 */
export function readDeviceName(typed: string): DeviceName | { fault: NameFault } {
  const name = printedLabel(typed);
  if (name === '') return { fault: 'empty' };
  if (!isPrintableLabel(name)) return { fault: 'character' };
  if ([...name].length > MAX_NAME_LENGTH) return { fault: 'too-long' };
  return { name, nameCanonical: canonicalDeviceName(name) };
}
