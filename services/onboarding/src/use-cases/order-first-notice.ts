import type { accountCreated, DataOf, noticeOrdered } from '@genkan/contracts';
import { type Clock, deriveId } from '@genkan/kernel';
import type { Decision, Member } from '../domain/member.ts';
import { findNoticeRule, firstNoticeNotBefore } from '../domain/notice-rules.ts';

export type OrderFirstNoticePorts = {
  members: {
    get(memberId: string): Promise<Member | null>;
    orderFirstNotice(
      order: DataOf<typeof noticeOrdered>,
      decision: Decision,
      cause: { causationId: string },
    ): Promise<boolean>;
  };
  clock: Clock;
};

export type OrderOutcome = 'ordered' | 'already-decided' | 'too-early' | 'no-notice-rule';

/**
 * Decides by the rule table how a new account's owner is told, once; the decision stays with the member,
 * together with the rule and its version.
 */
export function createOrderFirstNotice({ members, clock }: OrderFirstNoticePorts) {
  return async (account: DataOf<typeof accountCreated>, event: { id: string }): Promise<OrderOutcome> => {
    const { accountId, memberId, credentialNo } = account;
    const member = await members.get(memberId);
    if (!member) return 'too-early';
    if (member.decisions.some(({ purpose }) => purpose === 'first-notice')) return 'already-decided';
    const rule = findNoticeRule(member.facts.hiredOn);
    if (!rule) return 'no-notice-rule';

    const now = clock.now();
    const noticeId = deriveId('first-notice', accountId, String(credentialNo));
    const { id, version, channel, validDays } = rule;
    const order: DataOf<typeof noticeOrdered> = {
      ...{ noticeId, memberId, accountId, credentialNo, kind: 'temporary-credential', channel, validDays },
      rule: { id, version },
      notBefore: firstNoticeNotBefore(member.facts.hiredOn, now).toISOString(),
    };
    const decision: Decision = {
      purpose: 'first-notice',
      ruleId: id,
      version,
      result: channel,
      noticeId,
      at: now,
    };
    const won = await members.orderFirstNotice(order, decision, { causationId: event.id });
    return won ? 'ordered' : 'already-decided';
  };
}
