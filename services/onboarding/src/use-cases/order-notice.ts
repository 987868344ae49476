import type { DataOf, noticeOrdered } from '@genkan/contracts';
import { type Clock, deriveId } from '@genkan/kernel';
import { type Awaited, awaitNotice, type OverdueAfter, type Waiting } from '../domain/awaited.ts';
import type { Decision, Member } from '../domain/member.ts';
import { findNoticeRule, noticeNotBefore } from '../domain/notice-rules.ts';

export type OrderNoticePorts = {
  rules: OverdueAfter;
  members: {
    get(memberId: string): Promise<Member | null>;
    orderNotice(
      order: DataOf<typeof noticeOrdered>,
      decided: { decision: Decision; awaited: Awaited | null },
      cause: { causationId: string },
    ): Promise<boolean>;
  };
  awaited: {
    orderAgain(waiting: Waiting): Promise<boolean>;
    settleKept(memberId: string): Promise<void>;
  };
  clock: Clock;
};

/** Why there is a notice, which credential of whose account it is about, and the event that asks for it. */
type Occasion = {
  purpose: Decision['purpose'];
  account: { accountId: string; memberId: string; credentialNo: number };
  event: { id: string };
};

export type OrderOutcome = 'ordered' | 'ordered-again' | 'already-decided' | 'too-early' | 'no-notice-rule';

/**
 * Decides by the rule table how an account's owner is told of a new credential number, once; the decision
 * stays with the member, together with the rule and its version. A number that is no longer the current one
 * may be ordered as well, by an event that comes late: its notice is superseded before it is sent.
 * Where the account had been lost under its notice, that one is ordered again, as it was.
 */
export async function orderNotice(
  ports: OrderNoticePorts,
  { purpose, account, event }: Occasion,
): Promise<OrderOutcome> {
  const { rules, members, clock } = ports;
  const { accountId, memberId, credentialNo } = account;
  const member = await members.get(memberId);
  if (!member) return 'too-early';
  const noticeId = deriveId(purpose, accountId, String(credentialNo));
  if (member.decisions.some((decision) => decision.noticeId === noticeId))
    return settleDecided(ports, member, accountId);
  const rule = findNoticeRule(member.facts.hiredOn);
  if (!rule) return 'no-notice-rule';

  const now = clock.now();
  const { id, version, kind, channel, validDays } = rule;
  const order: DataOf<typeof noticeOrdered> = {
    ...{ noticeId, memberId, accountId, credentialNo, kind, purpose, channel, validDays },
    rule: { id, version },
    notBefore: noticeNotBefore(member.facts.hiredOn, now).toISOString(),
  };
  const decision: Decision = { purpose, ruleId: id, version, result: channel, noticeId, validDays, at: now };
  const isNewest = credentialNo >= (member.awaited?.order?.credentialNo ?? 0);
  const decided = { decision, awaited: isNewest ? awaitNotice(order, rules) : null };
  const won = await members.orderNotice(order, decided, { causationId: event.id });
  return won ? 'ordered' : 'already-decided';
}

/** Of an account whose notice was decided before: it has been made again, or it is there, as was asked. */
async function settleDecided(
  { awaited }: OrderNoticePorts,
  { memberId, awaited: before }: Member,
  accountId: string,
): Promise<OrderOutcome> {
  if (before?.stage === 'kept') await awaited.settleKept(memberId);
  const isLost = before?.stage === 'account' && before.order?.accountId === accountId;
  return isLost && (await awaited.orderAgain({ memberId, awaited: before }))
    ? 'ordered-again'
    : 'already-decided';
}
