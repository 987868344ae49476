/** Markup that is safe to stand in a page. What people typed goes through `html`; `new Html` is for our own. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | Html | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose texts are escaped and whose markup is not: names are other people's input. */
export function html(literals: TemplateStringsArray, ...parts: readonly Piece[]): Html {
  return new Html(
    literals.reduce((markup, literal, index) => markup + toMarkup(parts[index - 1] ?? '') + literal),
  );
}

function toMarkup(part: Piece): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return part.map((one) => one.markup).join('\n');
}
