/** Reading HTML as simply as our own server-rendered pages allow. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const decode = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

/** What a reader sees of a piece of HTML. */
export function textIn(html: string): string {
  const visible = html.replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/gu, '').replaceAll(/<[^>]*>/gu, '');
  return decode(visible).replaceAll(/\s+/gu, ' ').trim();
}

export function headingOf(html: string): string {
  return textIn(/<h1[^>]*>([\s\S]*?)<\/h1>/u.exec(html)?.[1] ?? '');
}

/** The text of the element with this id; '' where there is none. */
export function textById(html: string, id: string): string {
  const [, , inside = ''] =
    new RegExp(`<(\\w+)[^>]*\\sid="${id}"[^>]*>([\\s\\S]*?)</\\1>`, 'u').exec(html) ?? [];
  return textIn(inside);
}

/** The name at the upper right; '' for strangers. */
export function nameAtUpperRight(html: string): string {
  const summary = /<details class="menu"[^>]*>\s*<summary>([\s\S]*?)<\/summary>/u.exec(html)?.[1] ?? '';
  return textIn(summary.replace(/<span class="for-readers">[\s\S]*?<\/span>/u, ''));
}

/** What the form posted to `action`, at whichever place of its page, would send as it stands; null where there is no such form. */
export function formFields(html: string, action: string): Record<string, string> | null {
  const forms = html.match(/<form\b[^>]*>[\s\S]*?<\/form>/gu) ?? [];
  const form = forms.find((candidate) => attribute(candidate, 'action').split('#', 1)[0] === action);
  if (form === undefined) return null;
  const inputs = (form.match(/<input\b[^>]*>/gu) ?? []).filter(isSent);
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

function isSent(input: string): boolean {
  return attribute(input, 'type') !== 'radio' || /\schecked(?=[\s/>=])/u.test(input);
}

function attribute(tag: string, name: string): string {
  return decode(new RegExp(`^[^>]*?\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '');
}
