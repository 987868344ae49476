import type { identityRoutes, Level, Locale, OutputOf } from '@genkan/contracts';
import type { Random } from '@genkan/kernel';

/** What a browser has proven so far. Lives sealed in Redis; outside, only `handle` is named. */
export type Session = {
  /** Random name for logs, tokens and lists: knowing it opens nothing. */
  readonly handle: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly displayName: string;
  readonly userId: string;
  readonly locale: Locale;
  readonly level: Level;
  /** How it was proven (RFC 8176). */
  readonly amr: readonly string[];
  /** When, in seconds since 1970. */
  readonly authTime: number;
  readonly epoch: number;
  readonly credentialNo: number;
  /** Until when a first factor may be registered with the password alone. */
  readonly enrolBy: string | null;
  readonly method: 'otp' | 'passkey' | null;
  /** The first login was completed in this very session: F8 is shown before the set-up goes on. */
  readonly justCompleted: boolean;
  /** A new temporary password was asked for in this very session; nothing is left but to read the notice. */
  readonly reissued: boolean;
  readonly csrf: string;
  /** Milliseconds since 1970; the absolute limit counts from the first level on. */
  readonly createdAt: number;
};

/** Fresh names for a session that rises: nothing of the old one opens or posts to the new one. */
export function newNames(random: Random): Pick<Session, 'handle' | 'csrf'> {
  return { handle: random.uuid(), csrf: random.bytes(32).toString('base64url') };
}

type Completed = OutputOf<typeof identityRoutes.confirmEmail>;

/** The first login is complete (F8): what the member chose is in force from here on. */
export function completedBy(session: Session, done: Completed, random: Random): Session {
  const { userId, method, epoch, enrolBy } = done;
  const level = 'password' as const;
  return { ...session, ...newNames(random), userId, method, epoch, enrolBy, level, justCompleted: true };
}

type Renewed = OutputOf<typeof identityRoutes.reissueCredential>;

/** A new temporary password is on its way: the session of the old number ends, this one reads so. */
export function reissuedBy(session: Session, { epoch, credentialNo }: Renewed, random: Random): Session {
  return { ...session, ...newNames(random), epoch, credentialNo, reissued: true };
}

/** Both factors are proven: a new session with a new id. `amr`: how (RFC 8176). */
export function raisedToFull(
  session: Session,
  { amr, now, random }: { amr: readonly string[]; now: Date; random: Random },
): Session {
  const authTime = Math.floor(now.getTime() / 1000);
  return { ...session, ...newNames(random), level: 'full', amr, authTime, justCompleted: false };
}

/** Identity's word on an account: what a session is held against (D8). */
export type Gate = OutputOf<typeof identityRoutes.readGate>;

const STATES_OF_LEVEL: Record<Level, readonly Gate['state'][]> = {
  'expired-credential': ['invited'],
  'first-login': ['invited'],
  password: ['open', 'closing'],
  full: ['open', 'closing'],
  recovery: ['open', 'closing'],
};

/** May this session still be believed? Deny by default: every line must hold. */
export function isAlive(
  session: Session,
  gate: Gate,
  limits: { nowMs: number; absoluteSeconds: number },
): boolean {
  return (
    limits.nowMs < session.createdAt + limits.absoluteSeconds * 1000 &&
    STATES_OF_LEVEL[session.level].includes(gate.state) &&
    (isUnchanged(session, gate) || isOneReissueLater(session, gate)) &&
    !gate.endedSids.includes(session.handle)
  );
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
