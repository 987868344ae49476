import { type InputOf, type mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import { type Clock, type DeviceName, readDeviceName, type Secret } from '@genkan/kernel';
import { type CodeMatch, readCode } from '../domain/code.ts';
import type { Device, Factors, Pending } from '../domain/factors.ts';
import { assertMayEnrol } from '../domain/may-enrol.ts';
import type { Session } from '../domain/session.ts';
import { spendAttempt, type Throttles } from './spend-attempt.ts';

export type ConfirmEnrolmentPorts = {
  factors: {
    get(accountId: string): Promise<Factors>;
    enrol(enrolment: {
      accountId: string;
      memberId: string;
      device: Device;
      among: number;
    }): Promise<boolean>;
  };
  totp: {
    check(secret: Secret, code: string): Promise<CodeMatch>;
    isCodeOf(secret: Secret, code: string, step: number): Promise<boolean>;
  };
  throttles: Throttles;
  clock: Clock;
};

type Confirmed = OutputOf<typeof mfaRoutes.confirmEnrolment>;
type Claim = { pendingId: string; code: string; naming: DeviceName; session: Session };
type Attempted = Claim & { attemptsLeft: number };

/** O3: the first code of a device makes it a factor. The whole sequence, top to bottom. */
export async function confirmEnrolment(
  ports: ConfirmEnrolmentPorts,
  session: Session,
  input: InputOf<typeof mfaRoutes.confirmEnrolment>,
): Promise<Confirmed> {
  const { factors, throttles, clock } = ports;
  const { accountId, memberId } = session;
  const claim = {
    pendingId: input.pendingId,
    code: codeOf(input.code),
    naming: nameOf(input.deviceName),
    session,
  };
  return spendAttempt(throttles, { kind: 'enrolment', accountId }, async (attemptsLeft) => {
    const before = await factors.get(accountId);
    const twin = await deviceOfSameClick(ports, before, { ...claim, attemptsLeft });
    if (twin) return confirmed(twin, before.devices.length);

    assertMayEnrol(session, before, clock.now());
    const pending = pendingOf(before, claim, clock);
    refuseTakenName(before, claim.naming);
    const match = await rightMatch(ports, pending, { code: claim.code, attemptsLeft });
    const device = toDevice(pending, claim.naming, { match, enrolledAt: clock.now() });
    const won = await factors.enrol({ accountId, memberId, device, among: before.devices.length });
    return won ? confirmed(device, before.devices.length + 1) : settleRace(ports, { ...claim, attemptsLeft });
  });
}

function codeOf(typed: string): string {
  const code = readCode(typed);
  if (code === null) throw problem('code-malformed');
  return code;
}

function nameOf(typed: string): DeviceName {
  const name = readDeviceName(typed);
  if ('fault' in name) throw problem('device-name-invalid', { reason: name.fault });
  return name;
}

function pendingOf({ pending }: Factors, { pendingId, session }: Claim, clock: Clock): Pending {
  const found = pending.find(({ id, sid }) => id === pendingId && sid === session.sid);
  if (!found || found.expiresAt <= clock.now()) throw problem('enrolment-expired');
  return found;
}

function refuseTakenName({ devices }: Factors, { nameCanonical }: DeviceName): void {
  if (!devices.some((device) => device.nameCanonical === nameCanonical)) return;
  throw problem('device-name-invalid', { reason: 'taken' });
}

type Typed = { code: string; attemptsLeft: number };

async function rightMatch({ totp }: ConfirmEnrolmentPorts, pending: Pending, { code, attemptsLeft }: Typed) {
  const match = await totp.check(pending.secret, code);
  if (match.kind === 'clock') throw problem('code-clock', { attemptsLeft });
  if (match.kind === 'wrong') throw problem('code-wrong', { attemptsLeft });
  return match;
}

type Proof = { match: { step: number; drift: number }; enrolledAt: Date };

/** The step of this code is used up: the same code does not sign in. */
function toDevice({ id, sid, secret }: Pending, naming: DeviceName, { match, enrolledAt }: Proof): Device {
  const { step: lastStep, drift } = match;
  return {
    id,
    kind: 'otp',
    ...naming,
    secret,
    lastStep,
    drift,
    enrolledAt,
    lastUsedAt: null,
    enrolledIn: sid,
  };
}

/** Something has changed since it was read: a second click of ours, or another browser's first device. */
async function settleRace(ports: ConfirmEnrolmentPorts, claim: Attempted): Promise<Confirmed> {
  const now = await ports.factors.get(claim.session.accountId);
  const twin = await deviceOfSameClick(ports, now, claim);
  if (twin) return confirmed(twin, now.devices.length);
  assertMayEnrol(claim.session, now, ports.clock.now());
  pendingOf(now, claim, ports.clock);
  refuseTakenName(now, claim.naming);
  throw problem('factor-exists');
}

/**
 * The device that this very submission has enrolled already: same session, same enrolment, same code.
 * A double click gets the first answer again. Any other code counts as a wrong one: here, too, one may guess.
 */
async function deviceOfSameClick(
  { totp }: ConfirmEnrolmentPorts,
  { devices }: Factors,
  { pendingId, code, session, attemptsLeft }: Attempted,
): Promise<Device | null> {
  const device = devices.find(({ id, enrolledIn }) => id === pendingId && enrolledIn === session.sid);
  if (!device) return null;
  if (device.lastUsedAt === null && (await totp.isCodeOf(device.secret, code, device.lastStep)))
    return device;
  throw problem('code-wrong', { attemptsLeft });
}

function confirmed({ id }: Device, strongFactors: number): Confirmed {
  return { deviceId: id, strongFactors, amr: ['pwd', 'otp'] };
}
