import type { Credential } from './factor.ts';

/** A registered device, of whatever kind. */
export type Device = {
  id: string;
  kind: string;
  /** What its kind said of it at enrolment: beside the password it is enough. */
  strong: boolean;
  /** As the member typed it. */
  name: string;
  /** As it is compared. */
  nameCanonical: string;
  /** What its kind keeps. Of a kind that this process does not know: as stored, sealed. */
  credential: Credential;
  enrolledAt: Date;
  lastUsedAt: Date | null;
  /** Handle of the session that enrolled it: its second click gets the first answer again. */
  enrolledIn: string;
};

/** An enrolment that was begun, and is shown. A session has one of each kind. */
export type Pending = {
  id: string;
  kind: string;
  sid: string;
  credential: Credential;
  createdAt: Date;
  expiresAt: Date;
};

/** An account, as far as second factors go. */
export type Account = {
  accountId: string;
  devices: readonly Device[];
  pending: readonly Pending[];
};

export const MAX_DEVICES = 12;
/** An older pending enrolment makes room for a new one. */
export const MAX_PENDING = 3;
/** How long what is shown may be scanned or answered. */
export const PENDING_MINUTES = 30;

/** The session's enrolment of a kind that is still open; the same one on each reload. */
export function openPending(
  { pending }: Account,
  { sid, kind }: Pick<Pending, 'sid' | 'kind'>,
  now: Date,
): Pending | null {
  const isOwn = (candidate: Pending) => candidate.sid === sid && candidate.kind === kind;
  return pending.find((candidate) => isOwn(candidate) && candidate.expiresAt > now) ?? null;
}

/** How many devices are enough beside the password, those of unknown kinds included. */
export function strongFactorsOf({ devices }: Pick<Account, 'devices'>): number {
  return devices.filter(({ strong }) => strong).length;
}
