import type { Device, FactorKind, PartOfKind } from '@genkan/contracts';
import type { LockedLane } from '../../pages/sign-in/locked.tsx';
import type { BannerCode } from '../../text/banners.ts';
import type { FieldError } from '../../text/field-error.ts';
import type { MemberVisit } from '../visit.ts';

/** An enrolment that was begun: what mfa gave for this kind's page. */
export type Begun = {
  readonly pendingId: string;
  readonly shown: PartOfKind;
  /** Who has set up an app with what an earlier session was shown need not do it again. */
  readonly earlierStillGood: boolean;
};

export type EnrolmentShown = {
  readonly begun: Begun;
  /** The kind that the member chose at F5; null where it is not known. */
  readonly chosen: string | null;
  readonly errors: readonly FieldError[];
  readonly banner: BannerCode | undefined;
};

export type ChallengeShown = {
  /** The member's devices of this kind. */
  readonly devices: readonly Device[];
  /** Id of the one that signed in last; null where none has. */
  readonly lastUsed: string | null;
  readonly now: Date;
  readonly errors: readonly FieldError[];
  readonly banner: BannerCode | undefined;
};

/** What was posted, as mfa takes it; `slips` are told before anything is asked. */
export type Read = { readonly answer: PartOfKind; readonly slips: readonly FieldError[] };

/**
 * What the set-up and the question of one kind of factor are made of. Who may come, in which order things happen
 * and where they lead is the same for all kinds.
 */
export type FactorJourney = {
  readonly kind: FactorKind;
  readonly paths: { readonly enrol: string; readonly challenge: string };
  /** What the locked page says was tried too often. */
  readonly lane: LockedLane;
  readAnswer(visit: MemberVisit): Read;
  enrolPage(visit: MemberVisit, shown: EnrolmentShown): string;
  challengePage(visit: MemberVisit, shown: ChallengeShown): string;
};
