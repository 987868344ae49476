import type { TokenSubject } from '@genkan/platform';
import type { Session } from '../domain/session.ts';

/** The bearer of a session, as the services know them: the handle goes out, never the session's id. */
export function asMember(session: Session): TokenSubject {
  return {
    kind: 'member',
    accountId: session.accountId,
    memberId: session.memberId,
    sid: session.handle,
    level: session.level,
    amr: session.amr,
    authTime: session.authTime,
    epoch: session.epoch,
    credentialNo: session.credentialNo,
    ...(session.enrolBy === null ? {} : { enrolBy: session.enrolBy }),
  };
}
