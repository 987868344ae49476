import type { Locale } from '@genkan/contracts';
import { renderPage } from '../render-page.ts';
import { type PageStates, settingIn } from './page-states.ts';

/** A state of a page, as it is sent. */
export function htmlOf<Name extends string>(
  states: PageStates<Name>,
  name: NoInfer<Name>,
  locale: Locale = 'ja',
): string {
  return renderPage(states(settingIn(locale))[name]);
}

/** What is read: without tags, as one line. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The first group of each match. */
export function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '');
}
