import type { FactorKind, Locale } from '@genkan/contracts';
import type { Consent, Journey, PasswordHash } from './journey.ts';

/** Throttled is no state: throttles are counters of their own and pass by themselves. */
export type AccountState = 'invited' | 'open' | 'suspended' | 'closed';
/**
 * The temporary credential. Its password follows from the number and is never stored; every notice of the
 * same number shows the same one, and a higher number makes the earlier ones void.
 */
export type Credential = {
  no: number;
  /** The key that the password of this number is derived with. */
  kid: string;
  state: 'unissued' | 'issued' | 'consumed';
  /** Set once, by the first hand-out. */
  issuedAt: Date | null;
  expiresAt: Date | null;
  /** Handle of the session that completed the first login. */
  consumedBy: string | null;
  /** The day in Tokyo of the last re-issue, and how many there were on it; null before the first. */
  reissued: { on: string; times: number } | null;
};

/** `hr`: what HR knows; `own`: what the member confirmed (F7). */
export type Contacts = { hr: string | null; own: string | null; verifiedAt: string | null };

/** A session that was logged out, remembered until it would have ended by itself. */
export type EndedSession = { handle: string; until: Date };

/** A browser in which both factors of the account were proven. */
export type KnownBrowser = {
  /** Of account and token together: copied to another account it says nothing. */
  readonly digest: string;
  readonly addedAt: Date;
  /** To the day: for finding the one that nobody uses any more. */
  readonly lastUsedAt: Date;
};

/** An id that no account has: where there is none, the same work is done with it. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The number that every account begins with. */
export const FIRST_CREDENTIAL = 1;

/** One member's account, in plain values: what is sealed at rest is opened by the store. */
export type Account = {
  id: string;
  society: string;
  memberId: string;
  generation: number;
  /** Of the facts from which name, birth date, locale and HR's address were taken last. */
  hrVersion: number;
  state: AccountState;
  /** Raised whenever all earlier sessions must end. */
  epoch: number;
  name: string;
  birthDate: string;
  locale: Locale;
  contacts: Contacts;
  /** The user ID that signs in; the temporary one until F8. */
  userId: string;
  password: PasswordHash | null;
  /** Since when strangers are not let in by the own password, after too many wrong ones; null: they are. */
  passwordDisabledAt: Date | null;
  /** Where sign-ins have a lane of their own; five at most. */
  knownBrowsers: KnownBrowser[];
  credential: Credential;
  /** The answers of the first login so far; null once they are applied. */
  journey: Journey | null;
  method: FactorKind | null;
  /** Until when a first factor may be registered with the password alone. */
  enrolBy: Date | null;
  consents: Consent[];
  endedSids: EndedSession[];
};

/** What HR knows of a member, as onboarding tells it. */
export type MemberFacts = {
  name: string;
  birthDate: string;
  email: string | null;
  locale: Locale;
  /** Rises with every change of the others. */
  hrVersion: number;
};

/** The credential that a member was told of by an account that a store lost; `mailed`: when, for how many days. */
export type ToldCredential = {
  credentialNo: number;
  mailed: { at: Date; validDays: number } | null;
};

/** All that onboarding tells of a member; `told` is null where no notice was ordered yet. */
export type KnownMember = MemberFacts & { told?: ToldCredential | null };

type Invitation = {
  id: string;
  society: string;
  memberId: string;
  generation: number;
  facts: MemberFacts;
  /** The temporary user ID, held already. */
  userId: string;
  credential: Credential;
};

/** – → invited: the account of a member who has just been registered. */
export function inviteMember({ facts, ...identity }: Invitation): Account {
  return {
    ...identity,
    hrVersion: facts.hrVersion,
    state: 'invited',
    epoch: 0,
    name: facts.name,
    birthDate: facts.birthDate,
    locale: facts.locale,
    contacts: { hr: facts.email, own: null, verifiedAt: null },
    password: null,
    passwordDisabledAt: null,
    knownBrowsers: [],
    journey: { rev: 0, answers: {} },
    method: null,
    enrolBy: null,
    consents: [],
    endedSids: [],
  };
}

/** A credential of which no notice has been sent yet. @param kid the key that its password is derived with */
export function unissuedCredential(no: number, kid: string): Credential {
  return { no, kid, state: 'unissued', issuedAt: null, expiresAt: null, consumedBy: null, reissued: null };
}

/**
 * Where a security notice goes. HR's address stands first until the own one is verified: whoever walks
 * through a first login with somebody else's notice must not be the only one who is told.
 */
export function securityAddressOf({ contacts }: Account): string | null {
  const { hr, own, verifiedAt } = contacts;
  return verifiedAt ? (own ?? hr) : (hr ?? own);
}
