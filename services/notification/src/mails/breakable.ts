import { Html, html } from './html.ts';

/** `|` in a title becomes a place where a narrow screen may break the line. */
export function breakable(title: string): Html {
  const parts = title.split('|').map((part) => html`${part}`.markup);
  return new Html(parts.join('<wbr>'));
}
