import type {
  Device,
  FactorKind,
  Locale,
  mfaRoutes,
  OutputOf,
  PartOfKind,
  ProblemCode,
} from '@genkan/contracts';
import type { Problem } from '@genkan/kernel';
import type { KindOfFactor } from '../../domain/factor-kinds.ts';
import type { BannerCode } from '../../text/banners.ts';
import type { FieldError } from '../../text/field-error.ts';
import type { Text } from '../../text/text.ts';
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

/** What a device is asked before it can answer. */
export type Question = OutputOf<typeof mfaRoutes.startChallenge>;

export type ChallengeShown = {
  /** The member's devices of this kind. */
  readonly devices: readonly Device[];
  /** Id of the one that signed in last; null where none has. */
  readonly lastUsed: string | null;
  /** For the device that was chosen, else the one used last; null for a kind that answers unasked. */
  readonly question: Question | null;
  /** How long this page is good for, in seconds; then the session is over. */
  readonly sessionSeconds: number;
  readonly now: Date;
  readonly errors: readonly FieldError[];
  readonly banner: BannerCode | undefined;
};

/**
 * What was posted, as mfa takes it. `missing`: nothing was, so nobody is asked. `slips`: what a set-up tells together
 * with what is wrong in its other fields; at a sign-in mfa says it, which writes down each try.
 */
export type Read = {
  readonly answer: PartOfKind;
  readonly missing: readonly FieldError[];
  readonly slips: readonly FieldError[];
};

/**
 * What the set-up and the question of one kind of factor are made of. Who may come, in which order things happen
 * and where they lead is the same for all kinds.
 */
export type FactorJourney = KindOfFactor & {
  readonly kind: FactorKind;
  /** What the locked page says, in both languages, of too many wrong answers. */
  readonly locked: Readonly<Record<Locale, string>>;
  /** What is said above a set-up that begins anew after the last one took too long, or that may be done already. */
  readonly banners: { readonly expired: BannerCode; readonly earlierStillGood: BannerCode };
  /** Whether mfa has a question for the device; codes are given unasked. */
  readonly isAsked: boolean;
  readAnswer(visit: MemberVisit): Read;
  /** What a refusal means for the form; null where it belongs to no field and needs a page of its own. */
  explain(text: Text, problem: Problem<ProblemCode>): FieldError | null;
  enrolPage(visit: MemberVisit, shown: EnrolmentShown): string;
  challengePage(visit: MemberVisit, shown: ChallengeShown): string;
};
