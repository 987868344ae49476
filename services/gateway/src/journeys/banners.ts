import { type BannerCode, bannerWords } from '../text/banners.ts';
import type { Visit } from './visit.ts';

/** What to say above the form, from `?banner=`: a code of our own list and never a text of somebody's. */
export function bannerOf(visit: Pick<Visit, 'banner'>): BannerCode | undefined {
  return Object.hasOwn(bannerWords.ja, visit.banner) ? (visit.banner as BannerCode) : undefined;
}

export const withBanner = (path: string, banner: BannerCode): string => `${path}?banner=${banner}`;
