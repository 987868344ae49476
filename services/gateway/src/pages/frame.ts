import type { Locale } from '@genkan/contracts';
import type { Society } from '@genkan/kernel';
import type { BannerCode } from '../text/banners.ts';
import type { FieldError } from '../text/field-error.ts';
import type { Text } from '../text/text.ts';

/** Goes into the hidden inputs `csrf`, `nonce` and `rev` of a form. */
export type FormToken = {
  /** Path that the form is posted to. */
  action: string;
  csrf: string;
  /** Random per rendered form: a repeated submit gets the first answer again (D7). */
  nonce: string;
  /** Revision of the first login that the form was made for; a stale one is told so. */
  rev?: number | undefined;
};

/** Where the apps are that the manual names (O5), in its order: pages of the two stores. */
export type AppStores = readonly { readonly ios: string; readonly android: string }[];

/** What every page knows. */
export type Frame = {
  text: Text;
  locale: Locale;
  /** Path of this page, for the language links (`<path>?lang=en`). */
  path: string;
  /** Whose door it is. Japanese parts get `lang="ja"` on English pages. */
  society: Society;
  appStores: AppStores;
  /** Signed in, at whatever level; the name stands at the upper right. */
  member?: { name: string; isFullySignedIn: boolean } | undefined;
  /** The log-out of the menu; shown together with the member's name. */
  signOut?: FormToken | undefined;
};

/** What every page that asks for something knows besides. */
export type Asking = {
  frame: Frame;
  form: FormToken;
  /** What is wrong with the answer that was posted; none when the page is shown first. */
  errors: readonly FieldError[];
  /** What changed since the member last looked. */
  banner?: BannerCode | undefined;
};
