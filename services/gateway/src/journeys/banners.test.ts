import { PATHS } from '@genkan/contracts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BannerCode, bannerWords } from '../text/banners.ts';
import { bannerOf, withBanner } from './banners.ts';

const codes = Object.keys(bannerWords.ja) as BannerCode[];

test.each(codes)('%s is said on the page that its address leads to', (code) => {
  const { pathname, searchParams } = new URL(withBanner(PATHS.email, code), 'http://localhost:8080');
  expect(pathname).toBe(PATHS.email);
  expect(bannerOf({ banner: searchParams.get('banner') ?? '' })).toBe(code);
});

test('nothing is said that is not on our list', () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'toString', 'STALE-FORM'));
  fc.assert(
    fc.property(texts, (banner) => {
      fc.pre(!codes.includes(banner as BannerCode));
      expect(bannerOf({ banner })).toBeUndefined();
    }),
  );
});
