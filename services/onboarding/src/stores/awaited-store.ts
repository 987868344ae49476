import type { Clock } from '@genkan/kernel';
import { type Fact, sayAgain } from '@genkan/messaging';
import type { Documents, Filter } from '@genkan/platform';
import { AWAITED_STAGES, type AwaitedStage, SAID_IN_VAIN, type Waiting } from '../domain/awaited.ts';
import type { Member } from '../domain/member.ts';
import type { MemberDocument } from './member-document.ts';
import { orderedFact, registeredFact } from './member-facts.ts';

type Needs = { documents: Documents<MemberDocument>; clock: Clock };

/** Where the newest notice of a waiting member stands, as it was told last. */
export type WaitingNotice = { noticeId: string; state: string | null; reason: string | null };

export type WaitingMember = Waiting & { registeredBy: string; notice: WaitingNotice | null };

/** Members of whom something is awaited, and their facts, which can be said again. */
export function createAwaitedStore({ documents, clock }: Needs) {
  const find = async (filter: Filter, sort: Record<string, 1>, limit: number) =>
    (await documents.find(filter, { sort, limit })).flatMap(toWaiting);
  return {
    /** Those whose fact is to be said again now, the longest waiting first. */
    findDue: (now: Date, limit: number): Promise<WaitingMember[]> =>
      find({ 'awaited.nextAt': { $lte: now } }, { 'awaited.nextAt': 1 }, limit),

    /** Those that have waited since before `since`, or are held; or, of these, those that are stuck. */
    list: ({ stuck, since, limit }: { stuck: boolean; since: Date; limit: number }) =>
      find(
        {
          'awaited.stage': { $in: AWAITED_STAGES },
          $or: stuck ? STUCK : [{ 'awaited.since': { $lte: since } }, HELD],
        },
        { 'awaited.since': 1 },
        limit,
      ),

    /** How many have waited in a stage since before `since`, and how many are stuck there. */
    async count(stage: AwaitedStage, since: Date): Promise<{ overdue: number; stuck: number }> {
      const overdue = await documents.count({ 'awaited.stage': stage, 'awaited.since': { $lte: since } });
      return { overdue, stuck: await documents.count({ 'awaited.stage': stage, $or: STUCK }) };
    },

    /**
     * Says again what leads to what is awaited, counts it, and notes when it comes next. Of several processes one
     * does. @returns false where another was faster, or it has come; also where the fact itself has not left yet
     */
    async sayAgain(waiting: WaitingMember, nextAt: Date): Promise<boolean> {
      const { memberId: _id, awaited } = waiting;
      const asRead = { _id, 'awaited.stage': awaited.stage, 'awaited.nextAt': awaited.nextAt };
      const update = { $set: { 'awaited.nextAt': nextAt }, $inc: { 'awaited.said': 1 } };
      if (await sayAgain(documents, { filter: asRead, update, fact: factOf(waiting), clock })) return true;
      await documents.update(asRead, { $set: { 'awaited.nextAt': nextAt } });
      return false;
    },

    /** Says it again because somebody asks, whatever is awaited; counts nothing. */
    async remind(member: Member): Promise<void> {
      await sayAgain(documents, {
        filter: { _id: member.memberId },
        update: {},
        fact: factOf(member),
        clock,
      });
    },

    /** The account was asked for and is there: nothing is awaited any more. */
    async settleKept(memberId: string): Promise<void> {
      const asked = { _id: memberId, 'awaited.stage': 'kept', 'awaited.said': { $gte: 1 } };
      await documents.update(asked, { $unset: { awaited: '' } });
    },

    /** The account is there again: its notice is ordered again as it was. @returns false if none waits for that */
    async orderAgain({ memberId: _id, awaited }: Waiting): Promise<boolean> {
      if (!awaited.order) return false;
      const filter = { _id, 'awaited.stage': 'account', 'awaited.order.noticeId': awaited.order.noticeId };
      const update = { $set: { 'awaited.stage': 'notice', 'awaited.since': clock.now() } };
      return (
        (await sayAgain(documents, { filter, update, fact: orderedFact(awaited.order), clock })) !== null
      );
    },
  };
}

const HELD = { 'awaited.held': true };
const STUCK = [HELD, { 'awaited.said': { $gte: SAID_IN_VAIN } }];

/** The fact that leads to what is awaited; where nothing is, the first of all. */
function factOf(member: Pick<Member, 'memberId' | 'registeredBy' | 'awaited'>): Fact {
  const { stage = 'account', order = null } = member.awaited ?? {};
  const isOfNotice = stage === 'notice' || stage === 'sent';
  return isOfNotice && order ? orderedFact(order) : registeredFact(member);
}

function toWaiting({ _id: memberId, registeredBy, awaited, notices }: MemberDocument): WaitingMember[] {
  if (!awaited) return [];
  const { noticeId, kind } = awaited.order ?? {};
  const current = kind === undefined ? undefined : notices.current[kind];
  const told = current?.noticeId === noticeId ? current : undefined;
  const notice =
    noticeId === undefined ? null : { noticeId, state: told?.state ?? null, reason: told?.reason ?? null };
  return [{ memberId, registeredBy, awaited, notice }];
}
