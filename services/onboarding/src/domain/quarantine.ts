import { deriveId } from '@genkan/kernel';
import type { HrEvent } from './intake-id.ts';
import type { ContentDigest, MemberFacts } from './member.ts';

/** An event that a person has to decide about. */
export type Quarantined = {
  id: string;
  intakeId: string;
  event: HrEvent;
  memberId: string;
  reason: string;
  /** Names of the fields that differ. */
  fields: string[];
  /** What the event said. */
  facts: MemberFacts;
  /** HR's own version of it. */
  version: number;
};

/** How it was decided: when, by which operator, and why if it was dropped. */
export type Decided = { at: Date; by: string; why: string | null };

/** `superseded`: a later one of the same person was accepted. */
export type QuarantineState = 'open' | 'accepted' | 'dropped' | 'superseded';

export type QuarantineEntry = Quarantined & { state: QuarantineState; at: Date; decided: Decided | null };

/**
 * The same event with the same content is one entry, however often it comes. The content counts: HR may send
 * an event again mended, under the same event id.
 */
export function quarantineId(intakeId: string, { fields }: ContentDigest): string {
  return deriveId('quarantined', intakeId, ...Object.entries(fields).flat());
}
