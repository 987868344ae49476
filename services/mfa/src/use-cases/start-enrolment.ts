import { type InputOf, type mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import type { Clock, Random, Secret } from '@genkan/kernel';
import { type Factors, openPending, PENDING_MINUTES, type Pending } from '../domain/factors.ts';
import { assertMayEnrol } from '../domain/may-enrol.ts';
import type { Session } from '../domain/session.ts';

export type StartEnrolmentPorts = {
  factors: {
    get(accountId: string): Promise<Factors>;
    open(accountId: string): Promise<void>;
    dropExpired(accountId: string): Promise<void>;
    addPending(accountId: string, pending: Pending, among: number): Promise<boolean>;
  };
  totp: { newSecret(): Secret; uri(secret: Secret, accountLabel: string): string };
  clock: Clock;
  random: Random;
};

type Started = OutputOf<typeof mfaRoutes.startEnrolment>;

/** O1, O2: the QR code. The same session gets the same one again, so that a reload does not break a scan. */
export async function startEnrolment(
  ports: StartEnrolmentPorts,
  session: Session,
  { accountLabel }: InputOf<typeof mfaRoutes.startEnrolment>,
): Promise<Started> {
  const { factors, clock } = ports;
  const { accountId, sid } = session;
  const before = await factors.get(accountId);
  assertMayEnrol(session, before, clock.now());
  const known = openPending(before, sid, clock.now());
  if (known) return toStarted(ports, known, accountLabel);

  await factors.open(accountId);
  await factors.dropExpired(accountId);
  const pending = newPending(ports, sid);
  if (await factors.addPending(accountId, pending, before.devices.length))
    return toStarted(ports, pending, accountLabel);

  // Somebody was faster: this session in another tab, or the first device of another one.
  const after = await factors.get(accountId);
  assertMayEnrol(session, after, clock.now());
  const sibling = openPending(after, sid, clock.now());
  if (sibling) return toStarted(ports, sibling, accountLabel);
  throw problem('factor-exists');
}

function toStarted({ totp }: StartEnrolmentPorts, pending: Pending, accountLabel: string): Started {
  const { id, secret, expiresAt } = pending;
  return {
    pendingId: id,
    secret: secret.reveal(),
    otpauthUri: totp.uri(secret, accountLabel),
    expiresAt: expiresAt.toISOString(),
  };
}

function newPending({ totp, clock, random }: StartEnrolmentPorts, sid: string): Pending {
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + PENDING_MINUTES * 60_000);
  return { id: random.uuid(), sid, secret: totp.newSecret(), createdAt, expiresAt };
}
