import type { Caller } from '@genkan/platform';
import type { JourneySession } from '../domain/first-login.ts';

/** What no account has: a token without that claim fits none. */
const NONE = -1;

/** The session of a member as its token tells it; never anything of the body. */
export function sessionOf({ subject, sid = '', epoch = NONE, credentialNo = NONE }: Caller): JourneySession {
  return { accountId: subject, sid, epoch, credentialNo };
}
