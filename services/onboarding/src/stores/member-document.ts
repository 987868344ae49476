import { type Keyring, type Sealed, sealJson, unsealJson } from '@genkan/kernel';
import { type AggregateFields, aggregateFieldKinds, outboxIndexes } from '@genkan/messaging';
import { defineDocuments } from '@genkan/platform';
import type { Awaited } from '../domain/awaited.ts';
import type { ContentDigest, Coverage, Decision, Member, MemberFacts, Stage } from '../domain/member.ts';
import type { NoticeNow } from '../domain/notice-news.ts';

/** A member as stored: what is personal is sealed. */
export type MemberDocument = AggregateFields & {
  /** memberId */
  _id: string;
  hrVersion: number;
  facts: Sealed;
  contentDigest: ContentDigest;
  /** At most 10. */
  formerDigests: ContentDigest[];
  registeredBy: string;
  /** At most 10. */
  coverage: Coverage[];
  /** At most 30. */
  decisions: Decision[];
  /** `current`: by kind of notice. */
  notices: { current: Record<string, NoticeNow> };
  progress: { stage: Stage; at: Date };
  /** Absent while nothing is awaited, so that sparse indexes find exactly those that wait. */
  awaited?: Awaited;
};

export const memberDocuments = defineDocuments<MemberDocument>({
  name: 'members',
  fields: {
    ...aggregateFieldKinds,
    _id: 'string',
    hrVersion: 'number',
    facts: 'object',
    contentDigest: 'object',
    formerDigests: 'array',
    registeredBy: 'string',
    coverage: 'array',
    decisions: 'array',
    notices: 'object',
    progress: 'object',
    awaited: 'object',
  },
  indexes: [
    ...outboxIndexes,
    { fields: { 'awaited.nextAt': 1 }, sparse: true },
    { fields: { 'awaited.stage': 1, 'awaited.since': 1 }, sparse: true },
  ],
});

export function sealFacts(keyring: Keyring, memberId: string, facts: MemberFacts): Sealed {
  return sealJson(keyring, facts, placeOfFacts(memberId));
}

export function toMember(keyring: Keyring, document: MemberDocument): Member {
  const { _id, hrVersion, facts, contentDigest, formerDigests, registeredBy, decisions } = document;
  return {
    memberId: _id,
    hrVersion,
    facts: unsealJson<MemberFacts>(keyring, facts, placeOfFacts(_id)),
    contentDigest,
    // Members from before the first correction know nothing of it.
    formerDigests: formerDigests ?? [],
    registeredBy,
    decisions,
    stage: document.progress.stage,
    awaited: document.awaited ?? null,
    notices: document.notices.current,
  };
}

function placeOfFacts(memberId: string): string {
  return `${memberDocuments.name}|${memberId}|facts`;
}
