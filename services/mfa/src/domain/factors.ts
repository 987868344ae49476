import type { Secret } from '@genkan/kernel';

/** A registered authenticator app. */
export type Device = {
  id: string;
  kind: 'otp';
  /** As the member typed it. */
  name: string;
  /** As it is compared. */
  nameCanonical: string;
  /** Base32 (RFC 4648). */
  secret: Secret;
  /** The newest time step whose code was used; codes up to it are refused (RFC 6238, 5.2). */
  lastStep: number;
  /** How far the device's clock was off at its last code; steps. */
  drift: number;
  enrolledAt: Date;
  lastUsedAt: Date | null;
  /** Handle of the session that enrolled it: its second click gets the first answer again. */
  enrolledIn: string;
};

/** An enrolment that was begun: its QR code is shown. Belongs to one session. */
export type Pending = { id: string; sid: string; secret: Secret; createdAt: Date; expiresAt: Date };

/** All second factors of one account. */
export type Factors = {
  accountId: string;
  devices: readonly Device[];
  pending: readonly Pending[];
  /** Codes that were told to be right for a time still to come (`hintOf`): when it comes they are refused. */
  hints: readonly string[];
};

export const MAX_DEVICES = 12;
/** An older pending enrolment makes room for a new one. */
export const MAX_PENDING = 3;
/**
 * How many hints are kept. A hint matters for ten steps, in which at most nineteen steps of each of twelve
 * devices can be hinted at: none that matters is ever pushed out.
 */
export const MAX_HINTS = 12 * 20;
/** How long a QR code may be scanned. */
export const PENDING_MINUTES = 30;

/** The session's enrolment that is still open; the same one on each reload. */
export function openPending({ pending }: Factors, sid: string, now: Date): Pending | null {
  return pending.find((candidate) => candidate.sid === sid && candidate.expiresAt > now) ?? null;
}

/**
 * Names the code of one step of one device. Whoever guesses codes is told of a hit ten steps ahead, and could
 * enter it when its time comes: the hint would make each guess worth nine codes more. So a code hinted at is
 * used up.
 */
export function hintOf(deviceId: string, step: number): string {
  return `${deviceId}/${step}`;
}
