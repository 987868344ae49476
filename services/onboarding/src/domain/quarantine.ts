import type { MemberFacts } from './member.ts';

/** An event that a person has to decide about. */
export type Quarantined = {
  intakeId: string;
  /** As HR named it. */
  eventId: string;
  memberId: string;
  reason: string;
  /** Names of the fields that differ. */
  fields: string[];
  /** What the event said. */
  facts: MemberFacts;
};

/** What is told of it: which and why, never what it said. */
export type QuarantineEntry = Omit<Quarantined, 'intakeId' | 'facts'> & { at: Date };
