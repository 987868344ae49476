import type { Level, Locale } from '@genkan/contracts';
import type { Keyring } from '@genkan/kernel';
import type { MemberJourney, OpenJourney, Services } from '../journeys/visit.ts';
import type { Society } from '../pages/frame.ts';
import type { FormAnswers } from '../stores/form-answers.ts';
import type { Sessions } from '../stores/sessions.ts';
import type { SessionCookie } from './cookies.ts';

/** One line of the route table. */
export type PageRoute = {
  readonly name: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Logging out takes a session and nobody's word on it: it works while identity cannot be asked. */
  readonly endsSession?: true;
} & (
  | { readonly access: 'anyone'; readonly journey: OpenJourney }
  /** The levels that may come in; everybody else is led to the page that is due. */
  | { readonly access: readonly Level[]; readonly journey: MemberJourney }
);

/** What stands behind the public door. */
export type Door = {
  readonly services: Services;
  readonly sessions: Sessions;
  readonly formAnswers: FormAnswers;
  readonly cookie: SessionCookie;
  readonly keyring: Keyring;
  readonly societies: Readonly<Record<Locale, Society>>;
  readonly publicOrigin: string;
};
