import type { Locale } from '@genkan/contracts';

/** `en-GB;q=0.8`: the first part of the tag, and its weight (RFC 9110, 12.4.2). */
const RANGE = /^\s*([a-z]{1,8}|\*)(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/i;

/**
 * The language that a browser asks for (RFC 9110, 12.5.4): English where it is preferred to Japanese, else
 * Japanese. Which English it is does not matter, so `en-US` counts as `en` (RFC 4647, 3.4).
 */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const weights = new Map<string, number>();
  for (const range of (acceptLanguage ?? '').split(',')) {
    const [, tag, weight = '1'] = RANGE.exec(range) ?? [];
    if (tag === undefined) continue;
    const language = tag.toLowerCase();
    weights.set(language, Math.max(weights.get(language) ?? 0, Number(weight)));
  }
  const weightOf = (locale: Locale) => weights.get(locale) ?? weights.get('*') ?? 0;
  return weightOf('en') > weightOf('ja') ? 'en' : 'ja';
}
