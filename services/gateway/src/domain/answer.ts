import type { Session } from './session.ts';

/** What a journey wants done with the browser's session. */
export type SessionChange =
  /**
   * New proof: a new session with a new id; the old one ends (session fixation). `browser`: the token by which
   * this browser is known from now on.
   */
  { readonly kind: 'open'; readonly session: Session; readonly browser?: string } | { readonly kind: 'end' };

/** What a journey answers: a page, or the address to go on to (Post/Redirect/Get). */
export type Answer =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly change?: SessionChange };

/** An answer as it left: kept for the second click. */
export type StoredAnswer = {
  readonly status: number;
  readonly html?: string;
  readonly location?: string;
  /** The `Set-Cookie` that went with it. */
  readonly cookie?: string;
  /** The same of the browser's own cookie. */
  readonly browserCookie?: string;
};

export const redirect = (to: string, change?: SessionChange): Answer =>
  change ? { kind: 'redirect', to, change } : { kind: 'redirect', to };

export const page = (html: string, status = 200): Answer => ({ kind: 'page', status, html });
