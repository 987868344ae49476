import type { Locale } from '@genkan/contracts';
import type { Keyring, Society } from '@genkan/kernel';
import type { Services } from '../../journeys/visit.ts';
import type { AppStores } from '../../pages/frame.ts';
import type { FormAnswers } from '../../stores/form-answers.ts';
import type { Sessions } from '../../stores/sessions.ts';
import type { BrowserCookie } from '../browser-cookie.ts';
import type { SessionCookie } from '../cookies.ts';

/** What stands behind the door of our own pages. */
export type PageHouse = {
  readonly services: Services;
  readonly sessions: Sessions;
  readonly formAnswers: FormAnswers;
  readonly cookie: SessionCookie;
  readonly browserCookie: BrowserCookie;
  readonly keyring: Keyring;
  readonly societies: Readonly<Record<Locale, Society>>;
  readonly appStores: AppStores;
  readonly publicOrigin: string;
};
