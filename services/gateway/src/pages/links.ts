import { PATHS } from '@genkan/contracts';
import { addressOf } from './assets.ts';

/** Where the links of the pages lead. Every one of them is a route of the gateway. */
export const LINKS = {
  signIn: PATHS.signIn,
  home: PATHS.home,
  terms: PATHS.readTerms,
  forgotUserId: PATHS.helpUserId,
  forgotPassword: PATHS.helpPassword,
  privacy: PATHS.helpPrivacy,
  styles: addressOf('genkan.css'),
  script: addressOf('genkan.js'),
  icon: addressOf('favicon.svg'),
} as const;

/** The portal before the renewal: who had an ID there and forgot it is helped there (L5). */
export const OLD_PORTAL = 'https://kosmoweb.jp';
