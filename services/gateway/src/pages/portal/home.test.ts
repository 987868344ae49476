import { expect, test } from '@jest/globals';
import { unknownFactorNames } from '../../text/words/factors.ts';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { homeStates } from './home.states.tsx';

test('the name at the upper right opens the log-out', () => {
  expect(wordsOf(htmlOf(homeStates, 'back'))).toContain('見本 花子');
  expect(htmlOf(homeStates, 'back')).toContain('action="/sign-out"');
});

test('only whoever was here before is welcomed back', () => {
  expect(wordsOf(htmlOf(homeStates, 'first'))).toContain('ようこそ、見本 花子 様');
  expect(wordsOf(htmlOf(homeStates, 'back'))).toContain('おかえりなさい、見本 花子 様');
  expect(wordsOf(htmlOf(homeStates, 'back', 'en'))).toContain('Welcome back, 見本 花子');
});

test('Japanese names say so on English pages', () => {
  expect(htmlOf(homeStates, 'back', 'en')).toContain('<span lang="ja" translate="no">見本 花子</span>');
  expect(htmlOf(homeStates, 'back')).not.toContain('<span lang="ja"');
});

test.each(['ja', 'en'] as const)(
  'devices of an unknown kind are there, each by its name and as unknown (%s)',
  (locale) => {
    const html = htmlOf(homeStates, 'unknownKind', locale);
    for (const id of ['a', 'b'])
      expect(wordsOf(html)).toContain(`立体像 ${id}${unknownFactorNames[locale].short}`);
    expect(html).not.toContain('hologram');
  },
);
