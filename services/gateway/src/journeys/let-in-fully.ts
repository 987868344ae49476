import { sha256 } from '@genkan/kernel';
import { type Answer, redirect } from '../domain/answer.ts';
import type { Session } from '../domain/session.ts';
import type { Services, Visit } from './visit.ts';

type Visitor = Pick<Visit, 'browser'>;
type Asking = Pick<Services, 'identity' | 'random' | 'log'>;

const TOKEN_BYTES = 32;

/** What identity is told of a browser's token: of no use to whoever reads it. */
export const browserDigest = (token: string): string => sha256(token);

/** Both factors are proven: the session rises, and the browser is known from now on. */
export async function letInFully(
  services: Asking,
  visitor: Visitor,
  { session, to }: { session: Session; to: string },
): Promise<Answer> {
  const browser = await knownBrowser(services, visitor, session);
  return redirect(to, { kind: 'open', session, ...(browser === null ? {} : { browser }) });
}

/**
 * The token to leave in the browser. Identity is told only of one that it did not confirm at sign-in; where it
 * cannot be told the member comes in all the same, and the browser stays a stranger until the next time.
 */
async function knownBrowser(
  { identity, random, log }: Asking,
  { browser }: Visitor,
  session: Session,
): Promise<string | null> {
  if (browser !== null && session.browserKnown) return browser;
  const token = browser ?? random.bytes(TOKEN_BYTES).toString('base64url');
  try {
    await identity.rememberBrowser(session, { browser: browserDigest(token) });
    return token;
  } catch (error) {
    log.warn({ err: error, handle: session.handle }, 'a browser was not remembered');
    return null;
  }
}
