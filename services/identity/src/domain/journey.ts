import type { FactorKind, Locale } from '@genkan/contracts';

/** A password as it is kept: argon2id over the peppered canonical form. */
export type PasswordHash = {
  /** PHC string: algorithm, parameters, salt, hash. */
  phc: string;
  /** Which pepper key went in. */
  pepperKid: string;
  /** Version of the canonical form that was hashed. */
  canon: number;
  setAt: Date;
};

/** Which terms were accepted, as shown to whom. */
export type Consent = { version: string; hash: string; locale: Locale; at: Date };

/** The answers of the first login, each absent until it is given. Nothing is applied before the last (D6). */
export type Answers = {
  birthDate?: { at: Date };
  terms?: Consent;
  choice?: { method: FactorKind; userId: string };
  password?: PasswordHash;
};

/** One answer of the first login, and those that it makes void. */
export type AnswerChange = { set: Answers; drop?: readonly (keyof Answers)[] };

/** `rev` rises with every answer that changes something; forms carry it, so that a stale one is noticed. */
export type Journey = { rev: number; answers: Answers };
