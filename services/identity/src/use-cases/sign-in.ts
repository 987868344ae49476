import { type InputOf, type identityRoutes, isProblem, type OutputOf, problem } from '@genkan/contracts';
import { type Audit, canonicalUserId } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { gateOf } from '../domain/gate.ts';
import { isPasswordHeard, withoutOwnPassword } from '../domain/guesser.ts';
import { decideSignIn, type Proof, type SignInDecision, type SignInRefusal } from '../domain/sign-in.ts';
import { type Admitted, type ReserveGuessPorts, reserveGuess } from './reserve-guess.ts';
import { type Ending, releaseGuess, type SettleGuessPorts, settleGuess } from './settle-guess.ts';

type Outcome =
  | 'signed-in'
  | 'credential-expired'
  | 'throttled'
  | 'overloaded'
  | 'password-disabled'
  | SignInRefusal;
type Factor = 'password' | 'temporary-credential' | 'none';

/** What the audit is told of a sign-in: who, from where, with what, with which outcome. */
type SignInRecord = { accountId: string | null; source: string; factor: Factor; outcome: Outcome };

export type SignInPorts = ReserveGuessPorts &
  SettleGuessPorts & {
    findAccount(userId: string): Promise<Account | null>;
    proveSecret(account: Account | null, typed: string): Promise<Proof>;
    audit: Audit;
  };

type SignInInput = InputOf<typeof identityRoutes.signIn>;
export type SignedIn = OutputOf<typeof identityRoutes.signIn>;

/**
 * F2 and L1: a user ID and a secret, in this order for everybody: find the account, count the guess, weigh the
 * secret, decide, write the audit, then settle what was counted. @throws Problem of `identityRoutes.signIn`
 */
export async function signIn(ports: SignInPorts, input: SignInInput): Promise<SignedIn> {
  const typed = { ...input, userId: canonicalUserId(input.userId) };
  const account = await ports.findAccount(typed.userId);
  const admitted = await admit(ports, account, typed);
  const isHeard = isPasswordHeard(admitted);
  const proof = await weigh(ports, { admitted, isHeard, typed });
  const decision = decideSignIn(account, { userId: typed.userId, proof, now: ports.clock.now() });
  const outcome = outcomeOf(decision, isHeard);
  writeAudit(ports, {
    accountId: account?.id ?? null,
    source: typed.source,
    factor: factorOf(proof),
    outcome,
  });
  await settleGuess(ports, admitted, { typed, ending: endingOf(decision) });
  if (!decision.signedIn) throw problem(decision.code);
  return toSignedIn(decision, admitted, ports.clock.now());
}

/** @throws Problem `throttled` with the moment from which guesses like this are looked at again. */
async function admit(ports: SignInPorts, account: Account | null, typed: SignInInput): Promise<Admitted> {
  const admitted = await reserveGuess(ports, account, typed);
  if (!('refusedUntil' in admitted)) return admitted;
  const { source } = typed;
  writeAudit(ports, { accountId: account?.id ?? null, source, factor: 'none', outcome: 'throttled' });
  throw problem('throttled', { until: admitted.refusedUntil.toISOString() });
}

type Weighing = { admitted: Admitted; isHeard: boolean; typed: SignInInput };

/** A guess that nobody had time to look at is none. One that is not heard costs as much as any. */
async function weigh(ports: SignInPorts, { admitted, isHeard, typed }: Weighing): Promise<Proof> {
  const { account } = admitted;
  try {
    return await ports.proveSecret(
      account && !isHeard ? withoutOwnPassword(account) : account,
      typed.password,
    );
  } catch (error) {
    if (!isProblem(error, 'overloaded')) throw error;
    await releaseGuess(ports.throttles, admitted);
    const { source } = typed;
    writeAudit(ports, { accountId: account?.id ?? null, source, factor: 'none', outcome: 'overloaded' });
    throw error;
  }
}

function writeAudit({ audit }: SignInPorts, record: SignInRecord): void {
  audit({ action: 'sign-in', ...record });
}

/** `password-disabled` is for who reads the audit: whoever typed it is told what all others are. */
function outcomeOf(decision: SignInDecision, isHeard: boolean): Outcome {
  if (decision.signedIn) return decision.as === 'expired' ? 'credential-expired' : 'signed-in';
  return decision.proven || isHeard ? decision.code : 'password-disabled';
}

function endingOf(decision: SignInDecision): Ending {
  if (decision.signedIn) return 'signed-in';
  return decision.proven ? 'proven' : 'wrong';
}

function factorOf(proof: Proof): Factor {
  if (proof.password) return 'password';
  return proof.credential === 'none' ? 'none' : 'temporary-credential';
}

type Right = Extract<SignInDecision, { signedIn: true }>;

function toSignedIn({ account, as: state }: Right, { guesser }: Admitted, now: Date): SignedIn {
  return {
    accountId: account.id,
    memberId: account.memberId,
    state,
    epoch: account.epoch,
    credentialNo: account.credential.no,
    enrolBy: account.enrolBy?.toISOString() ?? null,
    gate: gateOf(account, now),
    browserKnown: guesser.browser !== null,
  };
}
