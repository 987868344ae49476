import type { Locale } from '@genkan/contracts';
import type { VNode } from 'preact';
import { AS_IS } from './as-is.ts';
import { languageOf } from './native.tsx';

/** How somebody or something is called, as it is. */
export function Name({ locale, children }: { locale: Locale; children: string }): VNode {
  return (
    <span lang={languageOf(locale, children)} {...AS_IS}>
      {children}
    </span>
  );
}

type NameInPartsProps = {
  locale: Locale;
  name: string;
  /** Class of each part. */
  part: string;
  /** Stays with the last part: 「 様」. */
  after?: string;
};

/** A member's name, family and given name apart: on narrow screens each keeps its line, and its letters together. */
export function NameInParts({ locale, name, part, after = '' }: NameInPartsProps): VNode {
  const parts = name.split(/\s+/u);
  return (
    <span lang={languageOf(locale, name)}>
      {parts.map((word, index) => (
        <>
          {index > 0 && ' '}
          <span class={part}>
            <span {...AS_IS}>{word}</span>
            {index === parts.length - 1 && after}
          </span>
        </>
      ))}
    </span>
  );
}
