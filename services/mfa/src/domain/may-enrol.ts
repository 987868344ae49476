import { problem } from '@genkan/contracts';
import { type Account, MAX_DEVICES, strongFactorsOf } from './account.ts';
import type { Session } from './session.ts';

/** A device is added only soon after the member has signed in; minutes. */
const FRESH_MINUTES = 5;

type Refusal = 'factor-exists' | 'enrolment-closed' | 'fresh-sign-in-needed' | 'too-many-devices';

/**
 * May this session register a device? The first one that is enough beside the password, after the
 * password alone, within the days that identity gave; every further one only beside an old one, freshly proven. Null: it may.
 */
export function refusalToEnrol(
  session: Session,
  { devices }: Pick<Account, 'devices'>,
  now: Date,
): Refusal | null {
  if (session.level === 'password') {
    if (strongFactorsOf({ devices }) > 0) return 'factor-exists';
    return session.enrolBy !== null && now <= session.enrolBy ? null : 'enrolment-closed';
  }
  if (session.level !== 'full' || !isFresh(session, now)) return 'fresh-sign-in-needed';
  return devices.length < MAX_DEVICES ? null : 'too-many-devices';
}

/** @throws Problem `factor-exists`, `enrolment-closed`, `fresh-sign-in-needed` or `too-many-devices` */
export function assertMayEnrol(session: Session, account: Pick<Account, 'devices'>, now: Date): void {
  const refusal = refusalToEnrol(session, account, now);
  if (refusal) throw problem(refusal);
}

function isFresh({ authenticatedAt }: Session, now: Date): boolean {
  return now.getTime() - authenticatedAt.getTime() <= FRESH_MINUTES * 60_000;
}
