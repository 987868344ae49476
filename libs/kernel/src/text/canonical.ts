/**
 * One form for what people type on Japanese keyboards. The same function runs when a value is set and when
 * it is checked; whatever is stored names the version, so that a later rule can tell old values from new.
 */
export const CANON_VERSION = 1;

/** Zero width, directional and other format characters; variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
/** What input methods give for the hyphen key (U+30FC only beside Latin letters and digits). */
const HYPHENS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const LONG_VOWEL_AS_HYPHEN = /(?<=[0-9A-Za-z_.@-])[\u30FC\uFF70](?=[0-9A-Za-z_.@-]|$)/gu;
const SPACES = /[\s\u3000]+/gu;
/** ¥ (U+00A5), full-width ￥ and ＼ are the one key of Japanese keyboards that writes a backslash. */
const YEN = /[\u00A5\uFFE5\uFF3C]/gu;

/** NFKC without invisible characters and outer spaces; inner spaces become one. For names and the like. */
export function canonicalText(text: string): string {
  return settle(text, (value) => value.normalize('NFKC').replace(INVISIBLE, '').replace(SPACES, ' ').trim());
}

/** Half width, lower case, real hyphens, no spaces (manual: 大文字での入力は可能ですが小文字に変換されます). */
export function canonicalUserId(text: string): string {
  return settle(text, (value) => halfWidth(value).replace(SPACES, '').toLowerCase());
}

/**
 * Half width, one backslash for ¥ ￥ ＼ and \, outer spaces off. Inner spaces stay: the rule refuses them
 * with a sentence instead of changing a password silently.
 */
export function canonicalPassword(text: string): string {
  return settle(text, (value) => halfWidth(value.replace(YEN, '\\')).trim());
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

/** Device names are compared in this form and shown as typed. */
export function canonicalDeviceName(text: string): string {
  return canonicalText(text).toLowerCase();
}

/** Half width, no spaces; the part after the @ in lower case (RFC 5321, 2.4: the local part stays). */
export function canonicalEmail(text: string): string {
  const compact = settle(text, (value) => halfWidth(value).replace(SPACES, ''));
  const at = compact.lastIndexOf('@');
  return at < 0 ? compact : compact.slice(0, at) + compact.slice(at).toLowerCase();
}

function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(LONG_VOWEL_AS_HYPHEN, '-')
    .replace(YEN, '\\');
}

/** Repeats until nothing changes (taking a character away can bring two together that compose). */
function settle(text: string, step: (text: string) => string): string {
  const next = step(text);
  return next === text ? text : settle(next, step);
}
