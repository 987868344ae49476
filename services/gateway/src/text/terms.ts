import type { Locale } from '@genkan/contracts';
import { sha256 } from '@genkan/kernel';
import { termsEn } from './terms.en.ts';
import { termsJa } from './terms.ja.ts';
import type { TermsText } from './terms-text.ts';

const TERMS: Record<Locale, TermsText> = { ja: termsJa, en: termsEn };

export function termsIn(locale: Locale): TermsText {
  return TERMS[locale];
}

/** SHA-256 (base64url) of the text as shown in that language: what the consent is kept with. */
export function termsHash(locale: Locale): string {
  const terms = TERMS[locale];
  const articles = terms.articles.flatMap(({ title, body }) => [title, body]);
  return sha256([terms.version, terms.edition, ...terms.summary, ...articles].join('\n'));
}
