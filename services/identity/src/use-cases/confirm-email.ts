import { type InputOf, type identityRoutes, type OutputOf, problem } from '@genkan/contracts';
import { type Clock, canonicalEmail } from '@genkan/kernel';
import type { Account } from '../domain/account.ts';
import { findEmailFault } from '../domain/email-rule.ts';
import {
  type CompletedAccount,
  type Completion,
  collectAnswers,
  enrolByFrom,
  type InvitedAccount,
  isCompletedBy,
  isJourneyOf,
  type JourneySession,
  nextStep,
} from '../domain/first-login.ts';
import type { Answers } from '../domain/journey.ts';
import { HELD_WITHIN_MS, type NameClaim, type OwnName } from '../domain/login-name.ts';
import { type JourneyAccounts, requireRevision } from './journey.ts';

export type ConfirmEmailPorts = {
  accounts: JourneyAccounts & {
    completeFirstLogin(account: InvitedAccount, completion: Completion): Promise<Account | null>;
  };
  names: {
    claim(claim: NameClaim): Promise<'claimed' | 'taken'>;
    hold(name: OwnName): Promise<boolean>;
    retireTemporary(chosen: OwnName): Promise<void>;
  };
  termsVersion: string;
  clock: Clock;
};

export type Completed = OutputOf<typeof identityRoutes.confirmEmail>;

/**
 * F7 and F8: the last answer, and with it everything at once. The user ID is held first, then one update
 * opens the account; a crash between the two leaves a journey that goes on from here. A name that was held
 * for nothing, since another tab chose otherwise meanwhile, is left to the sweep.
 * The credential's expiry was looked at when the session was opened, not again.
 * @throws Problem of `identityRoutes.confirmEmail`
 */
export async function confirmEmail(
  ports: ConfirmEmailPorts,
  session: JourneySession,
  input: InputOf<typeof identityRoutes.confirmEmail>,
): Promise<Completed> {
  const account = await ports.accounts.get(session.accountId);
  if (isCompletedBy(account, session)) return finish(ports, account);
  if (!isJourneyOf(account, session)) throw problem('session-ended');
  const answers = requireAnswers(account, ports.termsVersion);
  requireRevision(input.rev, account);
  const email = canonicalEmail(input.email);
  const fault = findEmailFault(email);
  if (fault) throw problem('email-invalid', fault);
  await holdUserId(ports, account, answers.choice.userId);
  const enrolBy = enrolByFrom(ports.clock.now());
  const completion = { answers, email, enrolBy, sid: session.sid };
  const opened = await ports.accounts.completeFirstLogin(account, completion);
  const after = opened ?? (await ports.accounts.get(account.id));
  if (isCompletedBy(after, session)) return finish(ports, after);
  throw problem(isJourneyOf(after, session) ? 'stale-form' : 'session-ended');
}

function requireAnswers(account: InvitedAccount, termsVersion: string): Required<Answers> {
  const answers = collectAnswers(account.journey, termsVersion);
  if (!answers) throw problem('step-not-due', { next: nextStep(account.journey, termsVersion) });
  return answers;
}

/** A reservation that ran out is claimed again; if somebody else has the ID by now, it is asked for anew. */
async function holdUserId(ports: ConfirmEmailPorts, account: InvitedAccount, userId: string): Promise<void> {
  const { names, accounts, clock } = ports;
  const own = { userId, accountId: account.id };
  if (await names.hold(own)) return;
  const until = new Date(clock.now().getTime() + HELD_WITHIN_MS);
  const claimed = await names.claim({ ...own, kind: 'chosen', until });
  if (claimed === 'claimed' && (await names.hold(own))) return;
  await accounts.answer(account, { set: {}, drop: ['choice'] });
  throw problem('user-id-taken');
}

/** Again and again the same: the temporary ID is retired if another was chosen. */
async function finish({ names }: ConfirmEmailPorts, account: CompletedAccount): Promise<Completed> {
  const { id, epoch, userId, enrolBy } = account;
  await names.retireTemporary({ userId, accountId: id });
  return { epoch, enrolBy: enrolBy.toISOString() };
}
