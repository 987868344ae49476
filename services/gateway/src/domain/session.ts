import { type Gate, type identityRoutes, LEVELS, type Level, type OutputOf } from '@genkan/contracts';
import type { Random } from '@genkan/kernel';
import { z } from 'zod';

/**
 * What a browser has proven so far, and nothing that may change meanwhile: names, the user ID and the like come
 * with the gate. Lives sealed in Redis; outside, only `handle` is named.
 */
const session = z.object({
  /** Random name for logs, tokens and lists: knowing it opens nothing. */
  handle: z.string().min(1),
  accountId: z.string().min(1),
  memberId: z.string().min(1),
  level: z.enum(LEVELS),
  /** How it was proven (RFC 8176). */
  amr: z.array(z.string()),
  /** When, in seconds since 1970. */
  authTime: z.number(),
  epoch: z.int(),
  credentialNo: z.int(),
  /** Until when what was proven lets a first factor be registered. */
  enrolBy: z.string().nullable(),
  /** There was no second factor when the password was proven: setting one up takes phones, stores and time. */
  settingUp: z.boolean().default(false),
  /** The first login was completed in this very session: F8 is shown before the set-up goes on. */
  justCompleted: z.boolean().default(false),
  /** A new temporary password was asked for in this very session; nothing is left but to read the notice. */
  reissued: z.boolean().default(false),
  /** Identity knew this browser at sign-in: it need not be told of it. */
  browserKnown: z.boolean().default(false),
  csrf: z.string().min(1),
  /** Milliseconds since 1970; the absolute limit counts from the first level on. */
  createdAt: z.number(),
});
export type Session = Readonly<z.output<typeof session>>;

/**
 * A session as it was stored, by whatever version of the gateway. What another version has added is left out;
 * one that lacks what this version must know has proven nothing here. Null: no session.
 */
export function readSession(stored: unknown): Session | null {
  return session.safeParse(stored).data ?? null;
}

/** Who stands at the door: what was proven, and what identity says of the account. */
export type Member = { readonly session: Session; readonly gate: Gate };

/** Fresh names for a session that rises: nothing of the old one opens or posts to the new one. */
export function newNames(random: Random): Pick<Session, 'handle' | 'csrf'> {
  return { handle: random.uuid(), csrf: random.bytes(32).toString('base64url') };
}

type Completed = OutputOf<typeof identityRoutes.confirmEmail>;

/** The first login is complete (F8): what the member chose is in force from here on. */
export function completedBy(before: Session, { epoch, enrolBy }: Completed, random: Random): Session {
  return {
    ...before,
    ...newNames(random),
    epoch,
    enrolBy,
    level: 'password',
    settingUp: true,
    justCompleted: true,
  };
}

type Renewed = OutputOf<typeof identityRoutes.reissueCredential>;

/** A new temporary password is on its way: the session of the old number ends, this one reads so. */
export function reissuedBy(before: Session, { epoch, credentialNo }: Renewed, random: Random): Session {
  return { ...before, ...newNames(random), epoch, credentialNo, reissued: true };
}

/** Both factors are proven: a new session with a new id. `amr`: what has just been proven besides (RFC 8176). */
export function raisedToFull(
  before: Session,
  { amr, now, random }: { amr: readonly string[]; now: Date; random: Random },
): Session {
  const proven = [...new Set([...before.amr, ...amr])];
  const authTime = Math.floor(now.getTime() / 1000);
  return {
    ...before,
    ...newNames(random),
    level: 'full',
    amr: proven,
    authTime,
    settingUp: false,
    justCompleted: false,
  };
}

const STATES_OF_LEVEL: Record<Level, readonly string[]> = {
  'expired-credential': ['invited'],
  'first-login': ['invited'],
  password: ['open', 'closing'],
  full: ['open', 'closing'],
  recovery: ['open', 'closing'],
};

/** Why a session opens nothing any more, as far as it is known. */
export type Ending =
  /** Nothing is left of it, or something other than time speaks against it. */
  | 'ended'
  /** The first login that it was for has been completed, and not by it. */
  | 'completed-elsewhere'
  /** It has lived as long as a session may; everything else speaks for it. */
  | 'timed-out';

/** May this session still be believed? Deny by default: null, where every line holds. */
export function endingOf(member: Member, limits: { nowMs: number; absoluteSeconds: number }): Ending | null {
  if (!isSpokenFor(member)) return isCompletedElsewhere(member) ? 'completed-elsewhere' : 'ended';
  const isInTime = limits.nowMs < member.session.createdAt + limits.absoluteSeconds * 1000;
  return isInTime ? null : 'timed-out';
}

function isSpokenFor({ session, gate }: Member): boolean {
  return (
    STATES_OF_LEVEL[session.level].includes(gate.state) &&
    (isUnchanged(session, gate) || isOneReissueLater(session, gate)) &&
    !gate.endedSids.includes(session.handle)
  );
}

/** Whoever logged out is told nothing of what the account came to. */
function isCompletedElsewhere({ session, gate }: Member): boolean {
  return (
    STATES_OF_LEVEL[session.level].includes('invited') &&
    STATES_OF_LEVEL.full.includes(gate.state) &&
    !gate.endedSids.includes(session.handle)
  );
}

/** Was the last proof given within so many seconds? */
export function isFresh({ authTime }: Session, { now, seconds }: { now: Date; seconds: number }): boolean {
  return now.getTime() / 1000 - authTime <= seconds;
}

/** Of the account's epoch and, for as long as the first login lasts, of its credential number. */
function isUnchanged(session: Session, gate: Gate): boolean {
  return (
    session.epoch === gate.epoch && (gate.state !== 'invited' || session.credentialNo === gate.credentialNo)
  );
}

/**
 * A re-issue raises both by one. Who proved the same expired password in another tab or browser and presses
 * as well is given the same answer; there is nothing else that this session reaches.
 */
function isOneReissueLater({ level, reissued, epoch, credentialNo }: Session, gate: Gate): boolean {
  return (
    level === 'expired-credential' &&
    !reissued &&
    gate.state === 'invited' &&
    gate.epoch === epoch + 1 &&
    gate.credentialNo === credentialNo + 1
  );
}
