import { expect, test } from '@jest/globals';
import { preferredLocale } from './preferred-locale.ts';

test.each([
  [undefined, 'ja'],
  ['', 'ja'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['en-US,en;q=0.9,ja;q=0.8', 'en'],
  ['ja,en-US;q=0.9,en;q=0.8', 'ja'],
  ['ja;q=0.5, EN-gb;q=0.7', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.8,ja;q=0.7', 'en'],
  ['de-CH,de;q=0.9', 'ja'],
  ['en;q=0, *;q=0.5', 'ja'],
  ['ja;q=0, *;q=0.5', 'en'],
  ['*', 'ja'],
  ['en,ja', 'ja'],
  ['en ; q=0.3 , ja ; q=0.2', 'en'],
  ['ja;q=1.000,en;q=0.999', 'ja'],
  ['english', 'ja'],
  ['en;q=9', 'ja'],
  [',,;q=1,en', 'en'],
])('8.18: %j is answered in %s', (acceptLanguage, locale) => {
  expect(preferredLocale(acceptLanguage)).toBe(locale);
});
