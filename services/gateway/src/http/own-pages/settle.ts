import type { Response } from 'express';
import type { Answer, SessionChange, StoredAnswer } from '../../domain/answer.ts';
import type { Session } from '../../domain/session.ts';
import type { PageHouse } from './page-house.ts';

/** The browser's session as the request brought it. */
type Bearer = { readonly sid: string; readonly session: Session };

/** Carries out what a journey decided about the session and makes the answer ready to leave. */
export async function settle(house: PageHouse, answer: Answer, bearer: Bearer | null): Promise<StoredAnswer> {
  if (answer.kind === 'page') return { status: answer.status, html: answer.html };
  const cookie = answer.change ? await changeSession(house, answer.change, bearer) : undefined;
  return { status: 303, location: answer.to, ...(cookie === undefined ? {} : { cookie }) };
}

/** The new session is there before the old one goes: whoever is cut off between keeps one of them. */
async function changeSession(
  { sessions, services, cookie }: PageHouse,
  change: SessionChange,
  bearer: Bearer | null,
): Promise<string> {
  const next = change.kind === 'open' ? cookie.set(await sessions.open(change.session)) : cookie.clear();
  if (bearer) {
    await sessions.end(bearer.sid);
    if (hasChangedTheAccount(change, bearer)) await services.gates.forget(bearer.session.accountId);
  }
  return next;
}

/** A log-out and whatever raises the epoch: what identity said before is no longer its word. */
function hasChangedTheAccount(change: SessionChange, { session }: Bearer): boolean {
  return change.kind === 'end' || change.session.epoch !== session.epoch;
}

export function send(response: Response, answer: StoredAnswer): void {
  response.set('Cache-Control', 'no-store');
  if (answer.cookie !== undefined) response.append('Set-Cookie', answer.cookie);
  if (answer.location !== undefined) {
    response.redirect(answer.status, answer.location);
    return;
  }
  response
    .status(answer.status)
    .type('html')
    .send(answer.html ?? '');
}
