import type { Locale } from '@genkan/contracts';

/**
 * Sentences in both languages, side by side: what one of them lacks, or has too much, does not compile. A page
 * reads its own by `words[text.locale]`.
 */
export function defineWords<Words>(words: {
  readonly ja: Words;
  readonly en: NoInfer<Words>;
}): Readonly<Record<Locale, Words>> {
  return words;
}
