import { type DataOf, memberChanged, type noticeOrdered, onboardingCompleted } from '@genkan/contracts';
import { type Clock, deriveId, type Keyring } from '@genkan/kernel';
import { commit, createFact, insertWithFacts, newAggregate } from '@genkan/messaging';
import type { Documents } from '@genkan/platform';
import type { Awaited, OverdueAfter } from '../domain/awaited.ts';
import type { Cause, Decision, FactsNews, Member, NewMember } from '../domain/member.ts';
import type { NoticeNews } from '../domain/notice-news.ts';
import { settleNews } from './awaited-news.ts';
import { type MemberDocument, sealFacts, toMember } from './member-document.ts';
import { FIRST, orderedFact, registeredFact } from './member-facts.ts';

type Needs = {
  documents: Documents<MemberDocument>;
  sealingKeys: Keyring;
  society: string;
  clock: Clock;
} & OverdueAfter;

/** Of one that fell out a replay decides anew; its notice has the same id, so it stays one notice. */
const MAX_DECISIONS = 30;
const MAX_FORMER = 10;

/** Whoever signs in has an account and its mail. */
const NOTHING_AWAITED = { $unset: { awaited: '' } };

/** Members and their transitions. Each method is one atomic write; the guard is in its filter. */
export function createMemberStore(needs: Needs) {
  const { documents, sealingKeys, clock } = needs;
  return {
    async get(memberId: string): Promise<Member | null> {
      const document = await documents.get(memberId);
      return document && toMember(sealingKeys, document);
    },

    /** There is a member from now on; the fact member-registered leaves with it. */
    async register(member: NewMember): Promise<'inserted' | 'exists'> {
      return insertWithFacts(documents, newDocument(needs, member), [registeredFact(member)], clock);
    },

    /**
     * What HR says now replaces what it said, with the day on which the stay begins and the fact of it.
     * @returns false if the facts were replaced since the member was read
     */
    async replaceFacts({ memberId, ...before }: Member, news: FactsNews): Promise<boolean> {
      const { facts, contentDigest, hrVersion, causationId } = news;
      const fact = createFact(memberChanged, {
        id: deriveId('member-changed', memberId, String(hrVersion)),
        data: { memberId, generation: FIRST, hrVersion },
        causationId,
      });
      const stay = {
        'coverage.$[stay].hiredOn': facts.hiredOn,
        'coverage.$[stay].effectiveOn': facts.hiredOn,
      };
      const after = await commit(documents, {
        filter: { _id: memberId, hrVersion: before.hrVersion },
        update: {
          $set: { hrVersion, facts: sealFacts(sealingKeys, memberId, facts), contentDigest, ...stay },
          $push: { formerDigests: { $each: [before.contentDigest], $slice: -MAX_FORMER } },
        },
        arrayFilters: [{ 'stay.no': FIRST }],
        facts: [fact],
        clock,
      });
      return after !== null;
    },

    /**
     * Decides once per notice. `awaited`: what is awaited from then on; null where that stays as it is.
     * @returns false if it had been decided before, or there is no such member
     */
    async orderNotice(
      order: DataOf<typeof noticeOrdered>,
      { decision, awaited }: { decision: Decision; awaited: Awaited | null },
      { causationId }: Cause,
    ): Promise<boolean> {
      const after = await commit(documents, {
        filter: { _id: order.memberId, 'decisions.noticeId': { $ne: decision.noticeId } },
        update: {
          $push: { decisions: { $each: [decision], $slice: -MAX_DECISIONS } },
          ...(awaited ? { $set: { awaited } } : {}),
        },
        facts: [orderedFact(order, causationId)],
        clock,
      });
      return after !== null;
    },

    /** registered → first-login. @returns false if the member is past it, or there is none. */
    async noteFirstLogin(memberId: string, at: Date): Promise<boolean> {
      const filter = { _id: memberId, 'progress.stage': 'registered' };
      const update = { $set: { 'progress.stage': 'first-login', 'progress.at': at }, ...NOTHING_AWAITED };
      return (await documents.update(filter, update)) !== null;
    },

    /** Any stage → completed, once, with the fact onboarding-completed. */
    async complete(data: DataOf<typeof onboardingCompleted>, { causationId }: Cause): Promise<boolean> {
      const id = deriveId('onboarding-completed', data.memberId, data.accountId);
      const after = await commit(documents, {
        filter: { _id: data.memberId, 'progress.stage': { $ne: 'completed' } },
        update: {
          $set: { 'progress.stage': 'completed', 'progress.at': new Date(data.completedAt) },
          ...NOTHING_AWAITED,
        },
        facts: [createFact(onboardingCompleted, { id, data, causationId })],
        clock,
      });
      return after !== null;
    },

    /** Latest wins per kind. @returns false if newer news is there already, or no such member. */
    async noteNotice(news: NoticeNews): Promise<boolean> {
      const { memberId, kind, sequence, ...now } = news;
      const seen = `seen.notification-${kind}`;
      const $set = { [`notices.current.${kind}`]: now, [seen]: sequence };
      const older = { _id: memberId, [seen]: { $not: { $gte: sequence } } };
      // Of the notice that is awaited it changes that as well, in the same write.
      const { $set: settled, ...settling } = settleNews(news, clock.now(), needs);
      const awaiting = { ...older, 'awaited.order.noticeId': now.noticeId };
      const noted =
        (await documents.update(awaiting, { ...settling, $set: { ...$set, ...settled } })) ??
        (await documents.update(older, { $set }));
      return noted !== null;
    },
  };
}

function newDocument({ sealingKeys, society, clock }: Needs, member: NewMember): MemberDocument {
  const { memberId, facts, hrVersion, contentDigest, registeredBy, awaited } = member;
  return {
    ...newAggregate(society, clock),
    _id: memberId,
    hrVersion,
    facts: sealFacts(sealingKeys, memberId, facts),
    contentDigest,
    formerDigests: [],
    registeredBy,
    coverage: [{ no: FIRST, hiredOn: facts.hiredOn, leftOn: null, effectiveOn: facts.hiredOn }],
    decisions: [],
    notices: { current: {} },
    progress: { stage: 'registered', at: clock.now() },
    awaited,
  };
}
