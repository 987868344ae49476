import type { Response } from 'express';
import type { StoredAnswer } from '../../domain/answer.ts';
import { codingFor, compress } from '../compress.ts';
import type { PageHouse } from './page-house.ts';

/** Somebody waits: hardly longer than sending it would take. */
const EFFORT = 4;

/** No answer is kept by a browser or a proxy. */
export async function sendAnswer(
  { cookie }: Pick<PageHouse, 'cookie'>,
  response: Response,
  answer: StoredAnswer,
): Promise<void> {
  response.set('Cache-Control', 'no-store').vary('Accept-Language');
  for (const cookie of [answer.cookie, answer.browserCookie])
    if (cookie !== undefined) response.append('Set-Cookie', cookie);
  if (answer.location !== undefined) return response.redirect(answer.status, answer.location);
  response.status(answer.status).type('html');
  const html = Buffer.from(answer.html ?? '');
  // A page of somebody's session holds that session's token, and its length would tell of it (ADR 16).
  const coding = cookie.read(response.req) === null ? codingFor(response.req) : null;
  response.vary('Accept-Encoding');
  if (coding) response.set('Content-Encoding', coding);
  response.send(coding ? await compress(html, coding, EFFORT) : html);
}
