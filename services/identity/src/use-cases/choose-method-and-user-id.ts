import { type FirstLogin, type InputOf, type identityRoutes, problem } from '@genkan/contracts';
import { type Clock, canonicalUserId } from '@genkan/kernel';
import type { InvitedAccount, JourneySession } from '../domain/first-login.ts';
import { findUserIdFault } from '../domain/user-id-rule.ts';
import {
  type JourneyAccounts,
  onCurrentJourney,
  requireRevision,
  requireStep,
  showFirstLogin,
} from './journey.ts';

type OwnName = { userId: string; accountId: string };

export type ChooseMethodAndUserIdPorts = {
  accounts: JourneyAccounts;
  names: {
    claim(claim: OwnName & { kind: 'chosen'; until: Date }): Promise<'claimed' | 'taken'>;
    release(name: OwnName): Promise<void>;
  };
  termsVersion: string;
  clock: Clock;
};

type Choice = InputOf<typeof identityRoutes.chooseMethodAndUserId>;

const RESERVED_MS = 24 * 60 * 60 * 1000;

/**
 * F5. The chosen ID is reserved for a day, the one of an earlier choice given back. Another ID asks for the
 * password again, which was weighed beside the earlier one.
 * @throws Problem of `identityRoutes.chooseMethodAndUserId`
 */
export async function chooseMethodAndUserId(
  ports: ChooseMethodAndUserIdPorts,
  session: JourneySession,
  input: Choice,
): Promise<FirstLogin> {
  const choice = { ...input, userId: canonicalUserId(input.userId) };
  const after = await onCurrentJourney(ports.accounts, session, (account) => choose(ports, account, choice));
  return showFirstLogin(after, ports.termsVersion);
}

async function choose(
  ports: ChooseMethodAndUserIdPorts,
  account: InvitedAccount,
  { rev, method, userId }: Choice,
): Promise<InvitedAccount | null> {
  const earlier = account.journey.answers.choice;
  requireStep('method-and-user-id', account, ports.termsVersion);
  if (earlier?.method === method && earlier.userId === userId) return account;
  requireRevision(rev, account);
  await reserveName(ports, account, userId);
  const drop = earlier?.userId === userId ? [] : (['password'] as const);
  const after = await ports.accounts.answer(account, { set: { choice: { method, userId } }, drop });
  if (!after) await releaseUnused(ports, { userId, accountId: account.id });
  else if (earlier && earlier.userId !== userId) await releaseDraft(ports, account, earlier.userId);
  return after;
}

/** The ID that is there already may be kept as it is (manual, F5). */
async function reserveName(
  { names, clock }: ChooseMethodAndUserIdPorts,
  account: InvitedAccount,
  userId: string,
): Promise<void> {
  if (userId === account.userId) return;
  const fault = findUserIdFault(userId);
  if (fault) throw problem('user-id-invalid', { ...fault });
  const until = new Date(clock.now().getTime() + RESERVED_MS);
  const claimed = await names.claim({ userId, accountId: account.id, kind: 'chosen', until });
  if (claimed === 'taken') throw problem('user-id-taken');
}

/** Another tab was first: its choice stays, ours goes unless it is the same. */
async function releaseUnused(
  { accounts, names }: ChooseMethodAndUserIdPorts,
  { userId, accountId }: OwnName,
): Promise<void> {
  const account = await accounts.get(accountId);
  const isUsed = account?.userId === userId || account?.journey?.answers.choice?.userId === userId;
  if (!isUsed) await names.release({ userId, accountId });
}

async function releaseDraft(
  { names }: ChooseMethodAndUserIdPorts,
  { id, userId }: InvitedAccount,
  draft: string,
): Promise<void> {
  if (draft !== userId) await names.release({ userId: draft, accountId: id });
}
