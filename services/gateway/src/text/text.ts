import type { Locale } from '@genkan/contracts';
import { bannerWords } from './banners.ts';
import { countWords, frameWords, stepWords, timeWords } from './frame-words.ts';
import { problemsEn } from './problems.en.ts';
import { problemsJa } from './problems.ja.ts';

/**
 * What all pages share, in one language; the words of a page, a journey or a kind lie in `words/`, both languages
 * side by side.
 */
const inLanguage = (locale: Locale) => ({
  locale,
  frame: frameWords[locale],
  steps: stepWords[locale],
  time: timeWords[locale],
  banners: bannerWords[locale],
  problems: { ja: problemsJa, en: problemsEn }[locale],
  ...countWords[locale],
});

export type Text = ReturnType<typeof inLanguage>;

const TEXTS: Readonly<Record<Locale, Text>> = { ja: inLanguage('ja'), en: inLanguage('en') };

export function textIn(locale: Locale): Text {
  return TEXTS[locale];
}
