import type { Response } from 'express';
import type { Answer, SessionChange, StoredAnswer } from '../domain/answer.ts';
import type { Session } from '../domain/session.ts';
import type { Door } from './door.ts';

/** The browser's session as the request brought it. */
export type Bearer = { readonly sid: string; readonly session: Session };

/** Carries out what a journey decided about the session and makes the answer ready to leave. */
export async function settle(door: Door, answer: Answer, bearer: Bearer | null): Promise<StoredAnswer> {
  if (answer.kind === 'page') return { status: answer.status, html: answer.html };
  const cookie = answer.change ? await changeSession(door, answer.change, bearer) : undefined;
  return { status: 303, location: answer.to, ...(cookie === undefined ? {} : { cookie }) };
}

/** The new session is there before the old one goes: whoever is cut off between keeps one of them. */
async function changeSession(door: Door, change: SessionChange, bearer: Bearer | null): Promise<string> {
  const { sessions, services, cookie } = door;
  const next = change.kind === 'open' ? cookie.set(await sessions.open(change.session)) : cookie.clear();
  if (bearer) {
    await sessions.end(bearer.sid);
    await services.gates.forget(bearer.session.accountId);
  }
  return next;
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
