import type { Locale } from '@genkan/contracts';
import type { VNode } from 'preact';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `lang` of Japanese words on English pages, for screen readers and glyphs (WCAG 3.1.2); else none. */
export function languageOf(locale: Locale, words: string): 'ja' | undefined {
  return locale !== 'ja' && JAPANESE.test(words) ? 'ja' : undefined;
}

/** Words of the society's own, in the language in which it has them. */
export function Native({ locale, children }: { locale: Locale; children: string }): VNode {
  return <span lang={languageOf(locale, children)}>{children}</span>;
}
