import type { Locale } from '@genkan/contracts';
import type { VNode } from 'preact';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A name as it is; on English pages a Japanese one says so, for screen readers and glyphs (WCAG 3.1.2). */
export function Native({ locale, children }: { locale: Locale; children: string }): VNode {
  const foreign = locale !== 'ja' && JAPANESE.test(children);
  return <span lang={foreign ? 'ja' : undefined}>{children}</span>;
}
