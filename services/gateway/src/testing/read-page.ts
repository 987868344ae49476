/** What a member finds on a page. */
export type PageSeen = {
  /** Ids of the fields that are marked as wrong, in the order of the page. */
  marked: string[];
  /** What stands in the fields, hidden ones too, by their names; empty ones are left out. */
  filled: Record<string, string>;
  /** Which radio button of a group is chosen, by the group's name. */
  chosen: Record<string, string>;
  /** Where its buttons that are links lead. */
  ways: string[];
  /** Whether it says first what has changed meanwhile. */
  hasBanner: boolean;
};

export function readPage(html: string): PageSeen {
  const inputs = (html.match(/<input[^>]*>/g) ?? []).map((tag) => ({
    isRadio: attribute(tag, 'type') === 'radio',
    isChecked: / checked\b/.test(tag),
    pair: [attribute(tag, 'name'), attribute(tag, 'value')] as const,
  }));
  const typed = inputs.filter(({ isRadio, pair: [, value] }) => !isRadio && value !== '');
  const chosen = inputs.filter(({ isRadio, isChecked }) => isRadio && isChecked);
  return {
    marked: [...html.matchAll(/ id="([a-z-]+)-error"/g)].map(([, id = '']) => id),
    filled: Object.fromEntries(typed.map(({ pair }) => pair)),
    chosen: Object.fromEntries(chosen.map(({ pair }) => pair)),
    ways: (html.match(/<a class="button[^>]*>/g) ?? []).map((tag) => attribute(tag, 'href')),
    hasBanner: /class="message [^>]*role="status"/.test(html),
  };
}

/** Of one tag; '' where it has none of that name. */
export const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
