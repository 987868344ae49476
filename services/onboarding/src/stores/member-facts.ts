import { type DataOf, memberRegistered, noticeOrdered } from '@genkan/contracts';
import { deriveId } from '@genkan/kernel';
import { createFact, type Fact } from '@genkan/messaging';
import type { Member } from '../domain/member.ts';

/** There is one generation of a member, and one stay, so far. */
export const FIRST = 1;

/** The ids of facts are derived: whoever says one again says the same one. */
export function registeredFact({
  memberId,
  registeredBy: causationId,
}: Pick<Member, 'memberId' | 'registeredBy'>): Fact {
  return createFact(memberRegistered, {
    id: deriveId('member-registered', memberId, String(FIRST)),
    data: { memberId, generation: FIRST, coverageNo: FIRST },
    causationId,
  });
}

/** @param causationId the event that led to it; of an order that is said again the order itself is all there is */
export function orderedFact(order: DataOf<typeof noticeOrdered>, causationId?: string): Fact {
  const id = deriveId('notice-ordered', order.noticeId);
  return createFact(noticeOrdered, {
    id,
    data: order,
    ...(causationId === undefined ? {} : { causationId }),
  });
}
