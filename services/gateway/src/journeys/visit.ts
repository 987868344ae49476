import type { Locale } from '@genkan/contracts';
import type { Clock, Random } from '@genkan/kernel';
import type { Log } from '@genkan/platform';
import type { Identity } from '../clients/identity.ts';
import type { Mfa } from '../clients/mfa.ts';
import type { Answer } from '../domain/answer.ts';
import type { KindsOfFactor } from '../domain/factor-kinds.ts';
import type { Member, Session } from '../domain/session.ts';
import type { FormToken, Frame } from '../pages/frame.ts';
import type { GateCache } from '../stores/gate-cache.ts';
import type { KnownFactors } from '../stores/known-factors.ts';

/** What journeys ask of the world. */
export type Services = {
  identity: Identity;
  mfa: Mfa;
  gates: GateCache;
  knownFactors: KnownFactors;
  factorKinds: KindsOfFactor;
  clock: Clock;
  random: Random;
  log: Log;
  /** How long a page of the sign-in may be left alone before its session is over, in seconds. */
  idleSeconds: number;
  /** Longest life of a session, in seconds: how long an ended one must be remembered. */
  absoluteSeconds: number;
};

/** One request of one browser, parsed: what a journey is given. */
export type Visit = {
  readonly frame: Frame;
  readonly locale: Locale;
  /** Posted fields; a missing one is ''. */
  field(name: string): string;
  /** `?banner=`: a code of our own list, or ''. */
  readonly banner: string;
  /** Keyed digest of the caller's address, for throttling. */
  readonly source: string;
  /** The token of a browser in which both factors were proven, of whomever; null where it brought none of ours. */
  readonly browser: string | null;
  /** Whether the browser has sent back any cookie at all. */
  readonly keepsCookies: boolean;
  /** A token for a form that this page holds. */
  form(action: string, rev?: number): FormToken;
};

export type MemberVisit = Visit & Member;

/** For pages that need no session. `member` is who the browser happens to be. */
export type OpenJourney = (services: Services, visit: Visit & { member: Member | null }) => Promise<Answer>;
export type MemberJourney = (services: Services, visit: MemberVisit) => Promise<Answer>;
/** For whoever leaves: identity's word is not asked for. */
export type LeavingJourney = (services: Services, visit: Visit & { session: Session }) => Promise<Answer>;
