import { Html, html } from './html.ts';

/** A title where nothing breaks: what the mark says is left out. */
export const withoutBreaks = (title: string): string => title.replaceAll('|', '');

/** `|` in a title becomes a place where a narrow screen may break the line. */
export function breakable(title: string): Html {
  const parts = title.split('|').map((part) => html`${part}`.markup);
  return new Html(parts.join('<wbr>'));
}
