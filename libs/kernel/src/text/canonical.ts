/**
 * One form for what people type on Japanese keyboards. The same function runs when a value is set and when
 * it is checked; whatever is stored names the version, so that a later rule can tell old values from new. It
 * rises when the form of a value changes that an earlier one let pass: a mark that was refused until now may
 * join the table without it.
 */
export const CANON_VERSION = 1;

/** Zero width, directional and other format characters; variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const SPACES = /[\s\u3000]+/gu;

/**
 * What input methods write for the keys of ASCII marks (JIS X 0208 beside JIS X 0201): one key, one character,
 * whatever the method was set to. Forms of other width and direction become these by NFKC.
 */
const MARKS_BY_KEY: Readonly<Record<string, string>> = {
  '-': 'ー\u2010\u2011\u2012\u2013\u2014\u2015\u2212',
  '~': '〜\u203E\u00AF\uFFE3',
  '.': '。',
  ',': '、',
  '/': '・',
  '[': '「',
  ']': '」',
  '{': '『',
  '}': '』',
  "'": '’',
  '"': '”“',
  '`': '‘',
  '\\': '¥￥＼',
};
const KEY_OF_MARK = new Map(
  Object.entries(MARKS_BY_KEY).flatMap(([key, marks]) => [...marks].map((mark) => [mark, key] as const)),
);
const MARKS = new RegExp(`[${[...KEY_OF_MARK.keys()].join('')}]`, 'gu');

/** NFKC without invisible characters and outer spaces; inner spaces become one. For names and the like. */
export function canonicalText(text: string): string {
  return settle(text, (value) => value.normalize('NFKC').replace(INVISIBLE, '').replace(SPACES, ' ').trim());
}

/**
 * Half width, marks as their keys say, lower case, no spaces (manual:
 * 大文字での入力は可能ですが小文字に変換されます).
 */
export function canonicalUserId(text: string): string {
  return settle(text, (value) => halfWidth(value).replace(SPACES, '').toLowerCase());
}

/**
 * Half width, marks as their keys say, outer spaces off. Inner spaces stay: the rule refuses them
 * with a sentence instead of changing a password silently.
 */
export function canonicalPassword(text: string): string {
  return settle(text, (value) => halfWidth(value).trim());
}

/** As printed in notices: upper case, gaps and hyphens between the groups left out. */
export function canonicalTemporaryPassword(text: string): string {
  return settle(text, (value) =>
    halfWidth(value)
      .replace(/[\s-]+/gu, '')
      .toUpperCase(),
  );
}

/** Half-width digits without gaps: １２３ ４５６ and 123-456 are 123456. */
export function canonicalOtp(text: string): string {
  return settle(text, (value) => halfWidth(value).replace(/[\s-]+/gu, ''));
}

/** Half width, marks as their keys say, lower case; inner spaces become one. Kanji and kana stay. */
export function canonicalDate(text: string): string {
  return settle(text, (value) => halfWidth(value).replace(SPACES, ' ').trim().toLowerCase());
}

/** Device names are compared in this form and shown as typed. */
export function canonicalDeviceName(text: string): string {
  return canonicalText(text).toLowerCase();
}

/** Half width, marks as their keys say, no spaces; the part after the @ in lower case (RFC 5321, 2.4: the local part stays). */
export function canonicalEmail(text: string): string {
  const compact = settle(text, (value) => halfWidth(value).replace(SPACES, ''));
  const at = compact.lastIndexOf('@');
  return at < 0 ? compact : compact.slice(0, at) + compact.slice(at).toLowerCase();
}

/** Marks first: NFKC makes a space and an accent of ‾. What NFKC makes of others, the next round finds. */
function halfWidth(text: string): string {
  return text
    .replace(MARKS, (mark) => KEY_OF_MARK.get(mark) ?? mark)
    .normalize('NFKC')
    .replace(INVISIBLE, '');
}

/** Repeats until nothing changes (taking a character away can bring two together that compose). */
function settle(text: string, step: (text: string) => string): string {
  const next = step(text);
  return next === text ? text : settle(next, step);
}
