import { type mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Clock, Random } from '@genkan/kernel';
import {
  type Account,
  isOpenElsewhere,
  openPending,
  PENDING_HOURS,
  type Pending,
} from '../domain/account.ts';
import { type Enrollee, type Factor, factorOf } from '../domain/factor.ts';
import { assertMayEnrol } from '../domain/may-enrol.ts';
import type { Session } from '../domain/session.ts';
import type { Throttles } from './spend-attempt.ts';

export type StartEnrolmentPorts = {
  factors: {
    get(accountId: string): Promise<Account>;
    open(accountId: string): Promise<void>;
    dropExpired(accountId: string): Promise<void>;
    addPending(before: Account, pending: Pending): Promise<boolean>;
  };
  kinds: readonly Factor[];
  throttles: Pick<Throttles, 'seePause'>;
  clock: Clock;
  random: Random;
};

type Started = OutputOf<typeof mfaRoutes.startEnrolment>;

/**
 * O1, O2: begins a device, a QR code for one. The same session gets the same one of a kind again, so that a reload
 * does not break a scan.
 */
export async function startEnrolment(
  ports: StartEnrolmentPorts,
  session: Session,
  { kind, ...to }: { kind: string } & Enrollee,
): Promise<Started> {
  const { factors, clock } = ports;
  const { accountId, sid } = session;
  const factor = factorOf(ports.kinds, kind);
  if (!factor) throw problem('invalid-request', { field: 'kind' });
  const before = await factors.get(accountId);
  assertMayEnrol(session, before, clock.now());
  await refuseWhilePaused(ports, accountId);
  const known = openPending(before, { sid, kind }, clock.now());
  const earlier = isOpenElsewhere(before, { sid, kind }, clock.now());
  if (known) return toStarted(factor, known, { ...to, earlier });

  await factors.open(accountId);
  await factors.dropExpired(accountId);
  const pending = await newPending(ports, factor, sid);
  if (await factors.addPending(before, pending)) return toStarted(factor, pending, { ...to, earlier });

  // Somebody was faster: this session in another tab, or the first device of another one.
  const after = await factors.get(accountId);
  assertMayEnrol(session, after, clock.now());
  const sibling = openPending(after, { sid, kind }, clock.now());
  if (sibling) return toStarted(factor, sibling, { ...to, earlier });
  throw problem('factor-exists');
}

/** A set-up that nobody would look at is not shown: its form could only be refused. */
async function refuseWhilePaused({ throttles }: StartEnrolmentPorts, accountId: string): Promise<void> {
  const until = await throttles.seePause({ kind: 'enrolment', accountId });
  if (until) throw problem('throttled', { until: until.toISOString() });
}

type Shown = Enrollee & { earlier: boolean };

async function toStarted(factor: Factor, pending: Pending, { earlier, ...to }: Shown): Promise<Started> {
  const { id: pendingId, credential, expiresAt } = pending;
  const shown = await factor.show(credential, to);
  return { pendingId, shown, expiresAt: expiresAt.toISOString(), earlierStillGood: earlier };
}

async function newPending({ clock, random }: StartEnrolmentPorts, factor: Factor, sid: string) {
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + PENDING_HOURS * 3_600_000);
  const credential = await factor.begin();
  return { id: random.uuid(), kind: factor.kind, sid, credential, createdAt, expiresAt };
}
