import { expect, test } from '@jest/globals';
import { bannerWords } from '../../text/banners.ts';
import { unknownFactorNames } from '../../text/words/factors.ts';
import { htmlOf, wordsOf } from '../testing/read-html.ts';
import { firstLoginDoneStates } from './first-login-done.states.tsx';

test.each(['初回ログインが完了しました', '画面右上のユーザ名'])(
  'it says as the manual does: %s',
  (sentence) => {
    expect(wordsOf(htmlOf(firstLoginDoneStates, 'passkeyChosen'))).toContain(sentence);
  },
);

const kinds = (['ja', 'en'] as const).flatMap((locale) =>
  (['unknownChosen', 'noneChosen'] as const).map((state) => [state, locale] as const),
);

test.each(kinds)(
  '%s, in %s: the method is called another one, and nothing is promised of it',
  (state, locale) => {
    const html = htmlOf(firstLoginDoneStates, state, locale);
    expect(html).toContain(`<dd>${unknownFactorNames[locale].method}</dd>`);
    expect(wordsOf(html)).not.toContain(bannerWords[locale]['passkey-later'].body);
    expect(html).not.toMatch(/hologram|null/);
  },
);
