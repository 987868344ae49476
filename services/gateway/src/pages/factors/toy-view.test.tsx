import { FACTOR_KINDS, type FactorKind, type Locale } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import { toyView } from '../../testing/toy-factor.tsx';
import { textIn } from '../../text/text.ts';
import { unknownFactorNames } from '../../text/words/factors.ts';
import { renderPage } from '../render-page.ts';
import type { FactorView } from './factor-view.ts';
import { iconOf, namesOf, viewOf } from './index.ts';

const LOCALES: readonly Locale[] = ['ja', 'en'];

test.each(LOCALES)('the card of one more kind is chosen by its word and speaks %s', (locale) => {
  const html = renderPage(<toyView.Choice text={textIn(locale)} checked />);
  expect(html).toContain(' name="method" value="hologram" checked');
  expect(html).toContain(toyView.names[locale].method);
});

test.each(LOCALES)('each kind there is has a view and names of its own in %s', (locale) => {
  const names = FACTOR_KINDS.map((kind) => namesOf(textIn(locale), kind));
  expect(new Set([...names, unknownFactorNames[locale]]).size).toBe(FACTOR_KINDS.length + 1);
  for (const kind of FACTOR_KINDS) expect(viewOf(kind)?.icon).toBe(iconOf(kind));
});

test.each(['hologram', '', 'toString', null])('%j has no view, and is called unknown', (kind) => {
  expect(viewOf(kind)).toBeNull();
  expect(namesOf(textIn('ja'), kind)).toBe(unknownFactorNames.ja);
});

/** Judged by the compiler: what the list of views would have to be, were the toy a kind. */
type Views<Given> = Given extends Record<FactorKind | 'hologram', FactorView> ? true : false;
type Today = Record<FactorKind, FactorView>;
const whole: Views<Today & { hologram: FactorView }> = true;
const lacking: readonly false[] = [
  false satisfies Views<Today>,
  false satisfies Views<Today & { hologram: Omit<FactorView, 'names'> }>,
  false satisfies Views<Today & { hologram: Omit<FactorView, 'icon'> }>,
  false satisfies Views<Today & { hologram: Omit<FactorView, 'Choice'> }>,
];

test('a kind without a view, or with half of one, does not compile', () => {
  expect(whole).toBe(true);
  expect(lacking).not.toContain(true);
});
