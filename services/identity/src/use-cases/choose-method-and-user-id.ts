import { type FirstLogin, type InputOf, type identityRoutes, problem } from '@genkan/contracts';
import { type Clock, canonicalUserId, type Reservation, type Reserved } from '@genkan/kernel';
import type { InvitedAccount, JourneySession } from '../domain/first-login.ts';
import { CHOSEN_FOR_MS, type NameAsRead, type NameClaim, type OwnName } from '../domain/login-name.ts';
import { LANES, type Lane } from '../domain/throttle.ts';
import { findUserIdFault } from '../domain/user-id-rule.ts';
import {
  type JourneyAccounts,
  onCurrentJourney,
  requireRevision,
  requireStep,
  showFirstLogin,
} from './journey.ts';

export type ChooseMethodAndUserIdPorts = {
  accounts: JourneyAccounts;
  names: {
    claim(claim: NameClaim): Promise<'claimed' | 'taken'>;
    readReservation(name: OwnName): Promise<NameAsRead | null>;
    release(name: NameAsRead): Promise<void>;
  };
  throttles: {
    reserve(lane: Lane, subject: string): Promise<Reserved>;
    release(reservation: Reservation): Promise<void>;
  };
  termsVersion: string;
  clock: Clock;
};

type Choice = InputOf<typeof identityRoutes.chooseMethodAndUserId>;

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
  const claimed = await reserveName(ports, account, userId);
  const isOther = earlier?.userId !== userId;
  const left = earlier && isOther ? await readDraftName(ports, account, earlier.userId) : null;
  const drop = isOther ? (['password'] as const) : [];
  const after = await ports.accounts.answer(account, { set: { choice: { method, userId } }, drop });
  if (after && left) await ports.names.release(left);
  if (!after && claimed) await releaseUnused(ports, claimed);
  return after;
}

/**
 * The ID that is there already may be kept as it is (manual, F5); nothing is claimed for it. Only an ID that is
 * taken counts, but the place is reserved before it is looked at: nobody lists the user IDs of others here.
 */
async function reserveName(
  { names, throttles, clock }: ChooseMethodAndUserIdPorts,
  account: InvitedAccount,
  userId: string,
): Promise<NameAsRead | null> {
  if (userId === account.userId) return null;
  const fault = findUserIdFault(userId);
  if (fault) throw problem('user-id-invalid', { ...fault });
  const claim = {
    userId,
    accountId: account.id,
    until: new Date(clock.now().getTime() + CHOSEN_FOR_MS),
  };
  const reserved = await throttles.reserve(LANES.takenUserId, account.id);
  if (!reserved.granted) throw problem('throttled', { until: reserved.until.toISOString() });
  if ((await names.claim({ ...claim, kind: 'chosen' })) === 'taken') throw problem('user-id-taken');
  await throttles.release(reserved);
  return claim;
}

/** Another tab was first: its choice stays, ours goes unless it is the same or was claimed anew. */
async function releaseUnused(
  { accounts, names }: ChooseMethodAndUserIdPorts,
  claimed: NameAsRead,
): Promise<void> {
  const account = await accounts.get(claimed.accountId);
  const inUse = [account?.userId, account?.journey?.answers.choice?.userId];
  if (!inUse.includes(claimed.userId)) await names.release(claimed);
}

/** Read before the answer is written: a tab that chooses this ID again afterwards has another claim to it. */
async function readDraftName(
  { names }: ChooseMethodAndUserIdPorts,
  { id, userId }: InvitedAccount,
  draft: string,
): Promise<NameAsRead | null> {
  return draft === userId ? null : names.readReservation({ userId: draft, accountId: id });
}
