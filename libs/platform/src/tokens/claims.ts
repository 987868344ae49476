import { z } from 'zod';
import type { Caller, TokenSubject } from './caller.ts';

/** `typ` of the header: a token made for something else never passes for one of ours (RFC 8725, 3.11). */
export const TOKEN_TYPE = 'genkan+jwt';
/** The one algorithm that is signed and accepted (RFC 8037). */
export const TOKEN_ALGORITHM = 'EdDSA';
export const TOKEN_LIFETIME_SECONDS = 60;
export const CLOCK_TOLERANCE_SECONDS = 5;

const everyToken = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string().regex(/^(member|service|operator):.+$/),
  society: z.string(),
  iat: z.int(),
  exp: z.int(),
  jti: z.string(),
});

const memberToken = everyToken.extend({
  mid: z.string(),
  sid: z.string(),
  acr: z.string(),
  amr: z.array(z.string()),
  auth_time: z.number(),
  epoch: z.int(),
  cno: z.int().optional(),
  enrol_by: z.string().optional(),
});

/** The claims of a verified token as a caller; null where one is missing or contradicts another. */
export function toCaller(payload: unknown): Caller | null {
  const common = everyToken.safeParse(payload);
  if (!common.success || common.data.exp - common.data.iat > TOKEN_LIFETIME_SECONDS) return null;
  const { iss, sub, society } = common.data;
  const colon = sub.indexOf(':');
  const kind = sub.slice(0, colon) as Caller['kind'];
  const base: Caller = { issuer: iss, kind, subject: sub.slice(colon + 1), society };
  if (kind === 'service') return base.subject === iss ? base : null;
  return kind === 'member' ? toMember(base, payload) : base;
}

function toMember(base: Caller, payload: unknown): Caller | null {
  const claims = memberToken.safeParse(payload);
  if (!claims.success) return null;
  const { mid, sid, acr, amr, auth_time, epoch, cno, enrol_by } = claims.data;
  return {
    ...base,
    memberId: mid,
    sid,
    level: acr,
    amr,
    authTime: auth_time,
    epoch,
    credentialNo: cno,
    enrolBy: enrol_by,
  };
}

/** The claims that say in whose name a call is made. */
export function subjectClaims(subject: TokenSubject, issuer: string): Record<string, unknown> {
  if (subject.kind === 'service') return { sub: `service:${issuer}` };
  if (subject.kind === 'operator') return { sub: `operator:${subject.operator}` };
  return {
    sub: `member:${subject.accountId}`,
    mid: subject.memberId,
    sid: subject.sid,
    acr: subject.level,
    amr: [...subject.amr],
    auth_time: subject.authTime,
    epoch: subject.epoch,
    cno: subject.credentialNo,
    enrol_by: subject.enrolBy,
  };
}
