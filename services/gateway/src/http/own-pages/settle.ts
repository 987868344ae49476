import type { Answer, SessionChange, StoredAnswer } from '../../domain/answer.ts';
import type { Session } from '../../domain/session.ts';
import type { PageHouse } from './page-house.ts';

/** The cookie as the request brought it, and what it opened, if it did. */
type Brought = { readonly sid: string; readonly session: Session | null };

/** Carries out what a journey decided about the session and makes the answer ready to leave. */
export async function settle(
  house: PageHouse,
  answer: Answer,
  brought: Brought | null,
): Promise<StoredAnswer> {
  if (answer.kind === 'page') return { status: answer.status, html: answer.html };
  const { to: location, change } = answer;
  if (!change) return { status: 303, location };
  const cookie = await changeSession(house, change, brought);
  const browser = change.kind === 'open' ? change.browser : undefined;
  const known = browser === undefined ? {} : { browserCookie: house.browserCookie.set(browser) };
  return { status: 303, location, cookie, ...known };
}

/** The new session is there before the old one goes: whoever is cut off between keeps one of them. */
async function changeSession(
  { sessions, services, cookie }: PageHouse,
  change: SessionChange,
  brought: Brought | null,
): Promise<string> {
  const next = change.kind === 'open' ? cookie.set(await sessions.open(change.session)) : cookie.clear();
  if (brought) {
    await sessions.end(brought.sid);
    const { session } = brought;
    if (session && hasChangedTheAccount(change, session)) await services.gates.forget(session.accountId);
  }
  return next;
}

/** A log-out and whatever raises the epoch: what identity said before is no longer its word. */
function hasChangedTheAccount(change: SessionChange, session: Session): boolean {
  return change.kind === 'end' || change.session.epoch !== session.epoch;
}
