import { z } from 'zod';

/**
 * The lists that grow: what can be a second factor, what a notice can be, by which channel it goes. Closed in
 * requests (`z.enum`); open in facts and answers (`openKind`), where a newer process may name one that this
 * process has never heard of. Whoever reads it carries it, or shows it as unknown; it is never a failure.
 */
export const FACTOR_KINDS = ['otp', 'passkey'] as const;
export const NOTICE_KINDS = ['temporary-credential', 'device-enrolled', 'password-disabled'] as const;
export const CHANNELS = ['mail'] as const;

export type FactorKind = (typeof FACTOR_KINDS)[number];
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export type Channel = (typeof CHANNELS)[number];

export const factorKind = z.enum(FACTOR_KINDS);

/** A word of somebody's list: lower case and hyphens, so that it may stand in a log, a label or a path of a document. */
export const openKind = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Whether this process knows the word; where not, it is somebody else's and unknown here. */
export function isOneOf<const Kinds extends readonly string[]>(
  kinds: Kinds,
  word: string | null | undefined,
): word is Kinds[number] {
  return typeof word === 'string' && kinds.includes(word);
}
