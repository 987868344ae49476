import type { Locale } from '@genkan/contracts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** The catalogue: a sentence that one language lacks does not compile. */
export type Text = typeof ja;

const CATALOGUES: Record<Locale, Text> = { ja, en };

export function textIn(locale: Locale): Text {
  return CATALOGUES[locale];
}
