import type { Credential, CredentialChange } from './factor.ts';

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

/** What its kind has a device remember. */
export type ChangeOfDevice = {
  accountId: string;
  device: Pick<Device, 'id' | 'kind'>;
  change: CredentialChange;
};

export const MAX_DEVICES = 12;
/** An older pending enrolment makes room for a new one; more than a member begins within a day. */
export const MAX_PENDING = 12;
/**
 * How long what is shown may be answered. Longer than any session: whoever has put the key into an app and comes
 * back after a pause has an app whose codes are right. An hour more than a day, the longest that a page of the set-up
 * stays open: what a page promises of the last 24 hours holds for as long as it can be read.
 */
export const PENDING_HOURS = 25;
const PROMISED_MS = 24 * 3_600_000;

/** The session's enrolment of a kind that is still open; the same one on each reload. */
export function openPending(
  { pending }: Account,
  { sid, kind }: Pick<Pending, 'sid' | 'kind'>,
  now: Date,
): Pending | null {
  const isOwn = (candidate: Pending) => candidate.sid === sid && candidate.kind === kind;
  return pending.find((candidate) => isOwn(candidate) && candidate.expiresAt > now) ?? null;
}

/**
 * Enrolments of one kind that an answer may confirm: the session's own first, then what other sessions of the
 * account were shown. Each key is known to its own session alone: one that were shown to all of them would leave a
 * stranger who once had the password with the codes of the member's own app.
 */
export function confirmable({ pending }: Account, own: Pending, now: Date): readonly Pending[] {
  const others = pending.filter(
    ({ id, kind, expiresAt }) => id !== own.id && kind === own.kind && expiresAt > now,
  );
  return [own, ...others];
}

/**
 * Whether all that other sessions were shown of the kind in the last 24 hours still confirms, and they were shown
 * something. Nothing is promised once the list is full: which key an app has nobody knows, and it may be one that
 * made room.
 */
export function isOpenElsewhere(
  { pending }: Account,
  { sid, kind }: Pick<Pending, 'sid' | 'kind'>,
  now: Date,
): boolean {
  if (pending.length >= MAX_PENDING) return false;
  const since = now.getTime() - PROMISED_MS;
  return pending.some((one) => one.sid !== sid && one.kind === kind && one.createdAt.getTime() > since);
}

/** How many devices are enough beside the password, those of unknown kinds included. */
export function strongFactorsOf({ devices }: Pick<Account, 'devices'>): number {
  return devices.filter(({ strong }) => strong).length;
}
