import { type InputOf, type identityRoutes, isProblem, type OutputOf, problem } from '@genkan/contracts';
import { type Audit, type Clock, canonicalUserId, type Reservation, type Reserved } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { gateOf } from '../domain/gate.ts';
import { decideSignIn, type Proof, type SignInDecision, type SignInRefusal } from '../domain/sign-in.ts';
import { LANES, type Lane, type Room } from '../domain/throttle.ts';

type Outcome = 'signed-in' | 'credential-expired' | 'throttled' | 'overloaded' | SignInRefusal;
type Factor = 'password' | 'temporary-credential' | 'none';

/** What the audit is told of a sign-in: who, from where, with what, with which outcome. */
type SignInRecord = { accountId: string | null; source: string; factor: Factor; outcome: Outcome };

export type SignInPorts = {
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    seeRoom(lane: Lane, subject: string, member: string): Promise<Room>;
    countDistinct(lane: Lane, subject: string, member: string): Promise<void>;
    forgetDistinct(lane: Lane, subject: string, member: string): Promise<void>;
    release(reservation: Reservation): Promise<void>;
  };
  /** How many IDs may fail from one source. */
  sourceLane: Lane;
  findAccount(userId: string): Promise<Account | null>;
  proveSecret(account: Account | null, typed: string): Promise<Proof>;
  clock: Clock;
  audit: Audit;
};

type SignInInput = InputOf<typeof identityRoutes.signIn>;
export type SignedIn = OutputOf<typeof identityRoutes.signIn>;

/**
 * F2 and L1: a user ID and a secret, in this order for everybody: count the guess, find the account, weigh
 * the secret, decide, write the audit, then settle: a guess counts against the source, what was none is given
 * back. @throws Problem of `identityRoutes.signIn`
 */
export async function signIn(ports: SignInPorts, input: SignInInput): Promise<SignedIn> {
  const { source } = input;
  const userId = canonicalUserId(input.userId);
  const reservation = await reserveGuess(ports, { source, userId });
  const account = await ports.findAccount(userId);
  const proof = await weigh(ports, { account, typed: input.password, source, reservation });
  const decision = decideSignIn(account, { userId, proof, now: ports.clock.now() });
  const outcome = outcomeOf(decision);
  writeAudit(ports, { accountId: account?.id ?? null, source, factor: factorOf(proof), outcome });
  const isGuess = !decision.signedIn && !decision.proven;
  await settleGuess(ports, { source, userId, reservation, isGuess });
  if (!decision.signedIn) throw problem(decision.code);
  return toSignedIn(decision.account, decision.as, ports.clock.now());
}

/**
 * The source first: one that is over its limit must not use up the guesses of an ID as well. It is only
 * looked at here and counted after a wrong guess, so that members who sign in at the same moment from one
 * office never take each other's places. What passes at once is bounded by the queue for hashes.
 */
async function reserveGuess(
  ports: SignInPorts,
  { source, userId }: { source: string; userId: string },
): Promise<Reservation> {
  const { throttles, sourceLane } = ports;
  const bySource = await throttles.seeRoom(sourceLane, source, userId);
  const { until } = bySource;
  const byId: Reserved = bySource.granted
    ? await throttles.reserve(LANES.passwordById, userId)
    : { granted: false, until };
  if (byId.granted) return byId;
  writeAudit(ports, { accountId: null, source, factor: 'none', outcome: 'throttled' });
  throw problem('throttled', { until: byId.until.toISOString() });
}

type Guess = { source: string; userId: string; reservation: Reservation; isGuess: boolean };

/** Whoever gets in has only mistyped before: colleagues who share the address must not run out of places. */
async function settleGuess(
  { throttles, sourceLane }: SignInPorts,
  { source, userId, reservation, isGuess }: Guess,
): Promise<void> {
  if (isGuess) return throttles.countDistinct(sourceLane, source, userId);
  await throttles.release(reservation);
  await throttles.forgetDistinct(sourceLane, source, userId);
}

type Weighing = { account: Account | null; typed: string; source: string; reservation: Reservation };

/** A guess that nobody had time to look at is none. */
async function weigh(ports: SignInPorts, { account, typed, source, reservation }: Weighing): Promise<Proof> {
  try {
    return await ports.proveSecret(account, typed);
  } catch (error) {
    if (!isProblem(error, 'overloaded')) throw error;
    await ports.throttles.release(reservation);
    writeAudit(ports, { accountId: account?.id ?? null, source, factor: 'none', outcome: 'overloaded' });
    throw error;
  }
}

function writeAudit({ audit }: SignInPorts, record: SignInRecord): void {
  audit({ action: 'sign-in', ...record });
}

function outcomeOf(decision: SignInDecision): Outcome {
  if (!decision.signedIn) return decision.code;
  return decision.as === 'expired' ? 'credential-expired' : 'signed-in';
}

function factorOf(proof: Proof): Factor {
  if (proof.password) return 'password';
  return proof.credential === 'none' ? 'none' : 'temporary-credential';
}

function toSignedIn(account: Account, state: SignedIn['state'], now: Date): SignedIn {
  return {
    accountId: account.id,
    memberId: account.memberId,
    state,
    epoch: account.epoch,
    credentialNo: account.credential.no,
    enrolBy: account.enrolBy?.toISOString() ?? null,
    gate: gateOf(account, now),
  };
}
