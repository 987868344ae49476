import { BROKEN_ENVELOPES } from './broken-envelopes.ts';
import { BROKEN_FIELDS } from './broken-fields.ts';
import { BROKEN_VALUES } from './broken-values.ts';
import type { Poison } from './raw-hire.ts';

/** Every way in which a hire of the storm is broken. */
export const POISONS: readonly Poison[] = [...BROKEN_ENVELOPES, ...BROKEN_VALUES, ...BROKEN_FIELDS];
