import type { PartOfKind, ProblemCode } from '@genkan/contracts';
import type { Secret } from '@genkan/kernel';

/** What a kind keeps: plain values as they are stored, and `Secret`s, which are sealed at rest. */
export type Credential = Readonly<Record<string, unknown>>;

/** What one kind is made of. */
export type FactorParts = {
  /** Kept while an enrolment is open. */
  pending: Credential;
  /** Kept of a device. */
  credential: Credential;
  /** What is answered to it, once it was read. */
  answer: unknown;
};

/**
 * A kind of second factor: one file of `factors/` and one line in their list. What is true for every kind (who
 * may enrol, throttles, names, limits, races) is asked by the use cases; they know no kind by its name.
 * The verbs write nothing: what is to change of a device they return, and the store makes it one update.
 */
export type Factor<Parts extends FactorParts = FactorParts> = {
  /** The word of contracts' `FACTOR_KINDS`. */
  readonly kind: string;
  /** Beside the password it is enough. Stored with each device, for processes that do not know the kind. */
  readonly strong: boolean;
  /** What a passed answer proves, without the password (RFC 8176). */
  readonly amr: readonly string[];
  /** Every field that holds a `Secret`, of what is pending and of a device; the compiler misses none. */
  readonly sealed: { readonly [Field in SecretsOf<Parts['pending'] | Parts['credential']>]: true };
  /** Is this what this kind keeps of a device? Else another version stored it, and it is carried closed. */
  isCredential(kept: Credential): kept is Parts['credential'] & Credential;
  /** The refusal of an answer that this kind cannot read. It counts as no attempt. */
  readonly malformed: ProblemCode;

  /** Null: this is no answer to this kind. */
  readAnswer(answer: PartOfKind): Parts['answer'] | null;
  /** Begins an enrolment. */
  begin(): Promise<Parts['pending']>;
  /** What the page of an open enrolment shows; a reload shows the same. */
  show(pending: Parts['pending'], to: Enrollee): Promise<PartOfKind>;
  /** The first answer makes the pending one a device. */
  confirm(
    pending: Parts['pending'],
    answer: Parts['answer'],
  ): Promise<{ credential: Parts['credential'] } | Refusal>;
  /** Is this the very answer that confirmed the device? A second click gets the first answer again. */
  wasConfirmedBy(credential: Parts['credential'], answer: Parts['answer']): Promise<boolean>;
  /** What the device is asked, and what has to be remembered of it; null for a kind that answers unasked. */
  challenge(credential: Parts['credential']): Promise<Challenge<Parts['credential']> | null>;
  /** Right: the change that uses the answer up, guarded so that of many that send it one passes. */
  verify(
    credential: Parts['credential'],
    answer: Parts['answer'],
  ): Promise<{ change: CredentialChange<Parts['credential']> } | DeviceRefusal<Parts['credential']>>;
};

/** `accountLabel`: the name that an app or a key shows beside ours (the user ID). */
export type Enrollee = { accountLabel: string };

export type Challenge<Kept extends Credential = Credential> = {
  shown: PartOfKind;
  change: CredentialChange<Kept> | null;
};

/**
 * `code-clock`: right, but for another time. Both count as an attempt; `code-late`, right a while ago, does not: it
 * is what the device has shown, and of no more use to anybody.
 */
export type Refusal = { refused: 'code-wrong' | 'code-clock' | 'code-late' };

/**
 * What a device's kind refuses; `code-used` counts as no attempt. `change`: what must be durable before anybody
 * is told of the refusal.
 */
export type DeviceRefusal<Kept extends Credential = Credential> = {
  refused: Refusal['refused'] | 'code-used';
  change?: CredentialChange<Kept>;
};

/** A change of one device's credential, as data. Nothing changes where a condition is not met. */
export type CredentialChange<Kept extends Credential = Credential> = {
  when: { readonly [Field in keyof Kept]?: Condition };
  set?: Partial<Kept>;
  /** Adds a value to a list, of which the newest `last` stay. */
  push?: { readonly [Field in keyof Kept]?: { value: unknown; last: number } };
};

/** In the words of a MongoDB filter; of a list, `$ne` asks for one that does not hold the value. */
type Condition = { readonly $eq: unknown } | { readonly $ne: unknown } | { readonly $lt: number };

type SecretsOf<Kept> = Kept extends unknown
  ? { [Field in keyof Kept]-?: Kept[Field] extends Secret ? Field : never }[keyof Kept]
  : never;

/** Null for a kind that this process does not know: a newer one wrote it. */
export function factorOf(kinds: readonly Factor[], kind: string): Factor | null {
  return kinds.find((factor) => factor.kind === kind) ?? null;
}
