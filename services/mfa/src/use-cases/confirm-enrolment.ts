import { type InputOf, mfaRoutes, type OutputOf, problem } from '@genkan/contracts';
import { type Audit, type Clock, type DeviceName, readDeviceName } from '@genkan/kernel';
import { type Account, confirmable, type Device, type Pending } from '../domain/account.ts';
import { type Factor, factorOf, type Refusal } from '../domain/factor.ts';
import { assertMayEnrol } from '../domain/may-enrol.ts';
import type { Session } from '../domain/session.ts';
import { audited } from './audited.ts';
import { toListed } from './list-devices.ts';
import { readAnswer } from './read-answer.ts';
import { spendAttempt, type Throttles } from './spend-attempt.ts';

export type ConfirmEnrolmentPorts = {
  factors: {
    get(accountId: string): Promise<Account>;
    enrol(enrolment: {
      before: Account;
      memberId: string;
      device: Device;
      /** The session's own enrolment, whichever one was confirmed: it is done with, too. */
      ownId: string;
    }): Promise<Account | null>;
  };
  kinds: readonly Factor[];
  throttles: Throttles;
  audit: Audit;
  clock: Clock;
};

type Form = InputOf<typeof mfaRoutes.confirmEnrolment>;
type Confirmed = OutputOf<typeof mfaRoutes.confirmEnrolment>;
/** `answer` as `factor` reads it. */
type Proof = { factor: Factor; answer: unknown };
/** `proof` is null where the session has begun no such enrolment, or one of a kind that is unknown here. */
type Claim = { pendingId: string; session: Session; naming: DeviceName; proof: Proof | null };
type Begun = { pending: Pending; proof: Proof };

/** O3: the first answer of a device makes it a factor. The whole sequence, top to bottom. */
export async function confirmEnrolment(
  ports: ConfirmEnrolmentPorts,
  session: Session,
  form: Form,
): Promise<Confirmed> {
  const { factors, throttles, audit, clock } = ports;
  const { accountId, memberId } = session;
  const { pendingId } = form;
  const about = { route: mfaRoutes.confirmEnrolment.name, session, deviceId: pendingId };
  return audited(audit, about, async (ofKind) => {
    const before = await factors.get(accountId);
    const factor = factorBegun(ports.kinds, before, { pendingId, session });
    if (factor) ofKind(factor.kind);
    const proof = factor && { factor, answer: readAnswer(factor, form.answer) };
    const claim = { pendingId, session, naming: nameOf(form.deviceName), proof };
    return spendAttempt(throttles, { kind: 'enrolment', accountId }, async () => {
      const twin = await answerOfSameClick(before, claim);
      if (twin) return twin;

      assertMayEnrol(session, before, clock.now());
      const begun = begunBy(before, claim, clock.now());
      refuseTakenName(before, claim.naming);
      const device = await confirmedDevice(before, { begun, naming: claim.naming, now: clock.now() });
      const after = await factors.enrol({ before, memberId, device, ownId: pendingId });
      return after ? confirmed(begun.proof, device, after) : settleRace(ports, claim);
    });
  });
}

type Place = Pick<Claim, 'pendingId' | 'session'>;

/** Of what the session has begun, or of the device that it has become. */
function factorBegun(kinds: readonly Factor[], { pending, devices }: Account, at: Place): Factor | null {
  const { pendingId, session } = at;
  const begun =
    pending.find(({ id, sid }) => id === pendingId && sid === session.sid) ??
    devices.find(({ enrolledIn }) => enrolledIn === session.sid);
  return begun ? factorOf(kinds, begun.kind) : null;
}

function nameOf(typed: string): DeviceName {
  const name = readDeviceName(typed);
  if ('fault' in name) throw problem('device-name-invalid', { reason: name.fault });
  return name;
}

function begunBy({ pending }: Account, { pendingId, session, proof }: Claim, now: Date): Begun {
  const found = pending.find(({ id, sid }) => id === pendingId && sid === session.sid);
  if (!found || found.expiresAt <= now || !proof) throw problem('enrolment-expired');
  return { pending: found, proof };
}

function refuseTakenName({ devices }: Account, { nameCanonical }: DeviceName): void {
  if (!devices.some((device) => device.nameCanonical === nameCanonical)) return;
  throw problem('device-name-invalid', { reason: 'taken' });
}

type Naming = { begun: Begun; naming: DeviceName; now: Date };

/**
 * The device that the answer makes of what this session was shown, or another one of the account: whoever signed in
 * anew in the meantime has an app with the earlier key. The answer that confirms is used up: it does not sign in.
 */
async function confirmedDevice(account: Account, { begun, naming, now }: Naming): Promise<Device> {
  const { factor, answer } = begun.proof;
  const { sid, kind } = begun.pending;
  let refused: Refusal['refused'] | undefined;
  for (const { id, credential: shown } of confirmable(account, begun.pending, now)) {
    const verdict = await factor.confirm(shown, answer);
    if (!('refused' in verdict)) {
      const { credential } = verdict;
      const { strong } = factor;
      return { id, kind, strong, ...naming, credential, enrolledAt: now, lastUsedAt: null, enrolledIn: sid };
    }
    refused ??= verdict.refused;
  }
  throw problem(refused ?? 'code-wrong');
}

/** Something has changed since it was read: a second click of ours, or another browser's first device. */
async function settleRace({ factors, clock }: ConfirmEnrolmentPorts, claim: Claim): Promise<Confirmed> {
  const account = await factors.get(claim.session.accountId);
  const twin = await answerOfSameClick(account, claim);
  if (twin) return twin;
  assertMayEnrol(claim.session, account, clock.now());
  begunBy(account, claim, clock.now());
  refuseTakenName(account, claim.naming);
  throw problem('factor-exists');
}

/**
 * Where this very submission has enrolled the device already (same session, same answer): a double click gets the
 * first answer again. Any other answer counts as a wrong one: here, too, one may guess.
 */
async function answerOfSameClick(account: Account, claim: Claim): Promise<Confirmed | null> {
  const { pendingId, session, proof } = claim;
  if (!proof) return null;
  const isStillOpen = account.pending.some(({ id, sid }) => id === pendingId && sid === session.sid);
  const here = account.devices.filter(
    ({ enrolledIn, kind }) => enrolledIn === session.sid && kind === proof.factor.kind,
  );
  if (isStillOpen || here.length === 0) return null;
  for (const device of here) {
    const isSame = await proof.factor.wasConfirmedBy(device.credential, proof.answer);
    if (device.lastUsedAt === null && isSame) return confirmed(proof, device, account);
  }
  throw problem('code-wrong');
}

function confirmed({ factor }: Proof, { id }: Device, account: Account): Confirmed {
  const factors = toListed(account);
  return { deviceId: id, strongFactors: factors.strongFactors, amr: [...factor.amr], factors };
}
