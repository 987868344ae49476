import type { Channel, Locale } from '@genkan/contracts';
import type { Awaited } from './awaited.ts';
import type { NoticeNow } from './notice-news.ts';

/** What HR says of a person. Personal: sealed at rest, in no event of ours. */
export type MemberFacts = {
  employer: string;
  employeeNumber: string;
  /** One of family and given may be empty. */
  name: { family: string; given: string; familyKana?: string | undefined; givenKana?: string | undefined };
  /** `YYYY-MM-DD` */
  birthDate: string;
  email: string | null;
  locale: Locale;
  /** `YYYY-MM-DD`, a day in Tokyo. */
  hiredOn: string;
};

/** The person behind a hire, as HR names them within the society. */
export type HrKey = Pick<MemberFacts, 'employer' | 'employeeNumber'>;

/** One stay in the society; another opens only after the last one ended. Days are days in Tokyo. */
export type Coverage = { no: number; hiredOn: string; leftOn: string | null; effectiveOn: string };

/** What was decided for a member, by which rule: the answer to "why did this person get a mail?". */
export type Decision = {
  /** Why something is told; what is told is the notice's kind. */
  purpose: 'first-notice' | 'reissue-notice';
  ruleId: string;
  version: number;
  /** The way by which it is told. */
  result: Channel;
  noticeId: string;
  /** Days for which it was said to be valid. */
  validDays?: number;
  at: Date;
};

/** How far a member has come. */
export type Stage = 'registered' | 'first-login' | 'completed';

export type Member = {
  memberId: string;
  /** Rises with every change of the facts; never below HR's own version of what it says. */
  hrVersion: number;
  facts: MemberFacts;
  /** Tells whether another event says the same; see `content-digest.ts`. */
  contentDigest: ContentDigest;
  /** Of what was replaced, the last ones: an event that comes again with such content is an echo. */
  formerDigests: readonly ContentDigest[];
  /** The intake of the event that registered the member. */
  registeredBy: string;
  decisions: readonly Decision[];
  stage: Stage;
  /** Null where nothing is awaited but what the member does. */
  awaited: Awaited | null;
  /** By kind, where the newest notice stands. */
  notices: Readonly<Record<string, NoticeNow>>;
};

/** A member as registered: nothing is decided yet, nothing reached, and nothing replaced. */
export type NewMember = Omit<Member, 'decisions' | 'stage' | 'formerDigests' | 'awaited' | 'notices'> & {
  awaited: Awaited;
};

/** What HR says from now on. */
export type FactsNews = Pick<Member, 'facts' | 'contentDigest' | 'hrVersion'> & Cause;

/** The event that led to a transition. */
export type Cause = { causationId: string };

/** Keyed digests of what HR said, field by field, under one key. */
export type ContentDigest = { kid: string; fields: Readonly<Record<string, string>> };

/** As it stands at the upper right of the portal; of people with one name, that one. */
export function displayName({ name }: Pick<MemberFacts, 'name'>): string {
  return [name.family, name.given].filter((part) => part !== '').join(' ');
}
