import type { VNode } from 'preact';

/** Sets the marks of a sentence: `|` may break (`<wbr>`), `[…]` stays together. Never for what people typed. */
export function Phrases({ text }: { text: string }): VNode {
  return <>{text.split(/(\||\[[^\]]*\])/u).map(setPart)}</>;
}

/** The sentence alone, for titles and attributes. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[|[\]]/gu, '');
}

function setPart(part: string): VNode | string {
  if (part === '|') return <wbr />;
  if (part.startsWith('[')) return <span class="phrase">{part.slice(1, -1)}</span>;
  return part;
}
